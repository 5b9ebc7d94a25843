package dev.kuleshov.core.speech;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/**
 * {@code struct whisper_context_params} of whisper.cpp 1.7.1: 48 bytes on 64-bit machines.
 *
 * <p>C's {@code bool} is a byte here, {@code size_t} a long.
 */
@FieldOrder({
  "useGpu",
  "flashAttention",
  "gpuDevice",
  "dtwTokenTimestamps",
  "dtwHeadsPreset",
  "dtwTopLayers",
  "dtwHeadCount",
  "dtwHeads",
  "dtwMemory"
})
public class WhisperContextParams extends Structure {
  public byte useGpu;
  public byte flashAttention;
  public int gpuDevice;
  public byte dtwTokenTimestamps;
  public int dtwHeadsPreset;
  public int dtwTopLayers;
  public long dtwHeadCount;
  public Pointer dtwHeads;
  public long dtwMemory;

  /** The structure where a function takes it by value. */
  public static class ByValue extends WhisperContextParams implements Structure.ByValue {}
}
