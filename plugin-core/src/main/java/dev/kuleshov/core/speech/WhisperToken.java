package dev.kuleshov.core.speech;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/**
 * {@code struct whisper_token_data} of whisper.cpp 1.7.1: 56 bytes. Times are hundredths of a
 * second.
 */
@FieldOrder({"id", "tid", "p", "plog", "pt", "ptsum", "t0", "t1", "dtw", "voiceLength"})
public class WhisperToken extends Structure {
  public int id;
  public int tid;
  public float p;
  public float plog;
  public float pt;
  public float ptsum;
  public long t0;
  public long t1;
  public long dtw;
  public float voiceLength;

  /** The structure where a function returns it by value. */
  public static class ByValue extends WhisperToken implements Structure.ByValue {}
}
