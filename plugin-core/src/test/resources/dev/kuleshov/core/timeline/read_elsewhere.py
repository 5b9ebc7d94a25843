"""Opens timelines with OpenTimelineIO and its adapters and says what they hold.

Arguments: file and rate in turn. One line for each file, then one for each clip: the frames of its
source range, counted at that rate, and the media's address.
"""

import sys

import opentimelineio as otio


def timeline(found):
    if isinstance(found, otio.schema.Timeline):
        return found
    return next(t for t in (timeline(child) for child in found) if t)


def frames(time, rate):
    return round(time.value_rescaled_to(rate))


for path, rate in zip(sys.argv[1::2], map(float, sys.argv[2::2])):
    options = {"rate": rate} if path.endswith(".edl") else {}
    edit = timeline(otio.adapters.read_from_file(path, **options))
    print(edit.name, frames(edit.duration(), rate))
    for track in edit.tracks:
        for clip in track.find_clips():
            used = clip.trimmed_range()
            target = getattr(clip.media_reference, "target_url", "")
            print(
                track.kind,
                frames(used.start_time, rate),
                frames(used.duration, rate),
                target or clip.name,
            )
