#!/usr/bin/env python3
"""Write the spoken lines of the generated films with eSpeak NG: 16 kHz mono WAV, and word times.

usage: speak.py OUTPUT_FOLDER        (needs libespeak-ng.so.1 and its voices)
"""
import array, ctypes, json, os, re, sys, wave

LINES = [  # name, voice, words a minute, pitch 0..99, text
    ("waited", "en-us+f4", 135, 52, "I thought you would never come back."),
    ("train", "en-us+m3", 135, 38, "I missed the last train. I am sorry."),
    ("brought", "en-us+m3", 140, 42, "But look what I brought you."),
    ("kept", "en-us+f4", 140, 62, "You kept it! All these years!"),
    ("home", "en-us+m3", 140, 44, "Come on. Let us go home."),
    ("thrice", "en-gb+m7", 150, 40,
     "Every film is made three times: on paper, on the set, and in the cutting room."),
]
EVENT_END, EVENT_WORD = 0, 1
RETRIEVAL, UTF8, RATE, PITCH = 1, 1, 1, 3


class Event(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("identifier", ctypes.c_uint), ("position", ctypes.c_int),
                ("length", ctypes.c_int), ("audio_ms", ctypes.c_int), ("sample", ctypes.c_int),
                ("user", ctypes.c_void_p), ("id", ctypes.c_int64)]


def resampled(samples, rate, wanted):
    """Linear phase windowed-sinc resampling, so that no other program is needed."""
    import math
    ratio, half = rate / wanted, 24
    cut = min(1.0, wanted / rate) * .95
    out = array.array("h")
    for i in range(int(len(samples) / ratio)):
        centre = i * ratio
        total = 0.0
        for k in range(int(centre) - half + 1, int(centre) + half + 1):
            if 0 <= k < len(samples):
                x = k - centre
                sinc = cut if x == 0 else math.sin(math.pi * cut * x) / (math.pi * x)
                total += samples[k] * sinc * (.5 + .5 * math.cos(math.pi * x / half))
        out.append(max(-32768, min(32767, round(total))))
    return out


def main(folder):
    espeak = ctypes.CDLL("libespeak-ng.so.1")
    rate = espeak.espeak_Initialize(RETRIEVAL, 0, None, 0)
    callback_type = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int,
                                     ctypes.POINTER(Event))
    sound, words = array.array("h"), []

    @callback_type
    def collect(wav, count, events):
        if wav and count:
            sound.extend(wav[:count])
        i = 0
        while events[i].type != EVENT_END:
            if events[i].type == EVENT_WORD:
                words.append((events[i].position - 1, events[i].length, events[i].audio_ms))
            i += 1
        return 0

    espeak.espeak_SetSynthCallback(collect)
    truth = []
    for name, voice, speed, pitch, text in LINES:
        del sound[:], words[:]
        espeak.espeak_SetVoiceByName(voice.encode())
        espeak.espeak_SetParameter(RATE, speed, 0)
        espeak.espeak_SetParameter(PITCH, pitch, 0)
        data = text.encode()
        espeak.espeak_Synth(data, len(data) + 1, 0, 1, 0, UTF8, None, None)
        espeak.espeak_Synchronize()
        low = resampled(sound, rate, 16000)
        first = next(i for i, s in enumerate(low) if abs(s) > 300)
        last = len(low) - next(i for i, s in enumerate(reversed(low)) if abs(s) > 300)
        start, end = max(0, first - 160), min(len(low), last + 320)
        with wave.open(os.path.join(folder, name + ".wav"), "wb") as out:
            out.setnchannels(1), out.setsampwidth(2), out.setframerate(16000)
            out.writeframes(low[start:end].tobytes())
        shift, length = start / 16, (end - start) / 16

        def voiced(a, b):  # the pause after a word is not part of it
            heard = [i for i in range(a * 16 + start, min(b * 16 + start, end)) if abs(low[i]) > 300]
            return min(b, round((heard[-1] - start) / 16) + 15) if heard else b

        tokens = [(m.start(), m.group()) for m in re.finditer(r"\S+", text)]
        marks = [(p, max(0, round(ms - shift))) for p, _, ms in words if any(p == t for t, _ in tokens)]
        timed = []
        for (p, a), (q, b) in zip(marks, marks[1:] + [(len(text), round(length))]):
            group = [word for at, word in tokens if p <= at < q]  # "on the" comes as one event
            letters, done, b = sum(map(len, group)), 0, voiced(a, b)
            for word in group:
                timed.append({"word": word, "start": a + (b - a) * done // letters,
                              "end": a + (b - a) * (done + len(word)) // letters})
                done += len(word)
        truth.append({"line": name, "text": text, "millis": round(length), "words": timed})
    with open(os.path.join(folder, "lines.json"), "w", encoding="utf-8") as out:
        json.dump(truth, out, indent=1)
        out.write("\n")


main(sys.argv[1])
