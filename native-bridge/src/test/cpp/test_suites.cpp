// The host's optional suites.
#include <cstdarg>
#include <cstdio>
#include <thread>

#include "test_host.h"

namespace testhost {

namespace {

ofx::Status note(const char* kind, const char* format, va_list list) {
  char text[1024];
  std::vsnprintf(text, sizeof text, format, list);
  std::lock_guard<std::mutex> lock(Host::current()->guard);
  Host::current()->messages.push_back(std::string(kind) + ": " + text);
  return ofx::kOk;
}

ofx::Status message(void*, const char* type, const char*, const char* format, ...) {
  va_list list;
  va_start(list, format);
  ofx::Status status = note(type, format, list);
  va_end(list);
  return status;
}

ofx::Status setPersistent(void*, const char* type, const char*, const char* format, ...) {
  va_list list;
  va_start(list, format);
  ofx::Status status = note(type, format, list);
  va_end(list);
  return status;
}

ofx::Status clearPersistent(void*) { return ofx::kOk; }

ofx::Status progressStart(void*, const char*) {
  Host::current()->progressOpen = true;
  return ofx::kOk;
}

ofx::Status progressStart2(void* effect, const char* label, const char*) {
  return progressStart(effect, label);
}

ofx::Status progressUpdate(void*, double fraction) {
  return Host::current()->progress(fraction) ? ofx::kOk : ofx::kReplyNo;
}

ofx::Status progressEnd(void*) {
  Host::current()->progressOpen = false;
  return ofx::kOk;
}

ofx::Status getTime(void*, double* time) {
  *time = Host::current()->timeLine;
  return ofx::kOk;
}

ofx::Status gotoTime(void*, double time) {
  Host::current()->timeLine = time;
  return ofx::kOk;
}

thread_local bool spawned = false;

ofx::Status multiThread(ofx::ThreadFunction* function, unsigned int count, void* argument) {
  if (Host::current()->mood().lazyThreads) {
    return ofx::kFailed;
  }
  if (spawned) {
    Host::current()->fault("threads asked for in a thread");
    return ofx::kErrExists;
  }
  std::vector<std::thread> threads;
  for (unsigned int i = 0; i < count; i++) {
    threads.emplace_back([=] {
      spawned = true;
      function(i, count, argument);
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  return ofx::kOk;
}

ofx::Status numCpus(unsigned int* count) {
  *count = Host::current()->mood().threads;
  return ofx::kOk;
}

int isSpawned() { return spawned ? 1 : 0; }

}  // namespace

const void* optionalSuite(const Mood& mood, const std::string& name, int version) {
  static const ofx::MessageSuite messages = {message, setPersistent, clearPersistent};
  static const ofx::ProgressSuiteV1 progress1 = {progressStart, progressUpdate, progressEnd};
  static const ofx::ProgressSuiteV2 progress2 = {progressStart2, progressUpdate, progressEnd};
  static const ofx::TimeLineSuite timeLine = {getTime, gotoTime, nullptr};
  static const ofx::MultiThreadSuite threads = {multiThread, numCpus, nullptr, isSpawned, nullptr,
                                                nullptr,     nullptr, nullptr, nullptr};
  if (!mood.optionalSuites) {
    return nullptr;
  }
  if (name == ofx::suite::kMessage && version <= mood.messageVersion) {
    return &messages;
  }
  if (name == ofx::suite::kProgress && version <= mood.progressVersion) {
    return version == 1 ? static_cast<const void*>(&progress1) : &progress2;
  }
  if (name == ofx::suite::kTimeLine && version == 1) {
    return &timeLine;
  }
  return name == ofx::suite::kMultiThread && version == 1 ? &threads : nullptr;
}

}  // namespace testhost
