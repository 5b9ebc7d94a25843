// Golden files, rewritten with KULESHOV_GOLDENS=write.
#pragma once

#include <string>

std::string filmPath(const std::string& name);
std::string readText(const std::string& path);
void checkGolden(const std::string& name, const std::string& found);
// FNV-1a of bytes, in hexadecimal digits.
std::string hashOf(const void* bytes, std::size_t size);
