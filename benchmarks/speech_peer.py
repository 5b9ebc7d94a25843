#!/usr/bin/env python3
"""Transcribe sound files with faster-whisper, for its processor's time beside ours.

usage: BEAM=5 speech_peer.py MODEL_FOLDER FILE...      (needs faster-whisper of PyPI)

Two threads, int8, voice activity and word times as `kuleshov subtitles` has them.
"""
import os
import resource
import sys

from faster_whisper import WhisperModel


def main(folder, files):
    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=2)
    for file in files:
        segments, info = model.transcribe(file, beam_size=int(os.environ.get("BEAM", "5")),
                                          vad_filter=True, word_timestamps=True)
        print(file, info.language, sum(len(segment.words) for segment in segments), "words")
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(f"CPU {used.ru_utime + used.ru_stime:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
