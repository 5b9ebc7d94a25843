"""Print cues as other programs read them: READER FILE; a line for each, milliseconds and text."""
import sys


def pysrt_cues(file):
    import pysrt
    for cue in pysrt.open(file, encoding="utf-8"):
        yield cue.start.ordinal, cue.end.ordinal, cue.text


def webvtt_cues(file):
    import html
    import webvtt
    for cue in webvtt.read(file):
        # This reader leaves entities as they are, and gives seconds without their fraction.
        yield millis(cue.start), millis(cue.end), html.unescape(cue.text)


def millis(clock):
    hours, minutes, seconds = clock.split(":")
    return round((int(hours) * 60 + int(minutes)) * 60000 + float(seconds) * 1000)


def pycaption_cues(file):
    import pycaption
    readers = {"srt": pycaption.SRTReader, "vtt": pycaption.WebVTTReader,
               "ttml": pycaption.DFXPReader}
    text = open(file, encoding="utf-8").read()
    captions = readers[file.rsplit(".", 1)[1]]().read(text)
    for cue in captions.get_captions(captions.get_languages()[0]):
        yield round(cue.start / 1000), round(cue.end / 1000), cue.get_text()


def ttconv_cues(file):
    import xml.etree.ElementTree as et
    import ttconv.imsc.reader as imsc
    import ttconv.srt.reader as srt
    import ttconv.vtt.reader as vtt
    import ttconv.srt.writer as writer
    if file.endswith("ttml"):
        model = imsc.to_model(et.ElementTree(et.parse(file).getroot()))
    else:
        reader = srt if file.endswith("srt") else vtt
        model = reader.to_model(open(file, encoding="utf-8"))
    import io
    import os
    import tempfile
    import pysrt
    handle, path = tempfile.mkstemp(suffix=".srt")
    os.write(handle, writer.from_model(model).encode("utf-8"))
    os.close(handle)
    yield from pysrt_cues(path)
    os.unlink(path)


reader, path = sys.argv[1:]
for start, end, text in globals()[reader + "_cues"](path):
    lines = [" ".join(line.split()) for line in text.replace("\r", "").split("\n")]
    print(start, end, "|".join(line for line in lines if line))
