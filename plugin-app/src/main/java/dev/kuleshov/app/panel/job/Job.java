package dev.kuleshov.app.panel.job;

import java.util.OptionalDouble;

/**
 * A job as it is at one moment.
 *
 * @param id unique while the service runs
 * @param kind what it does
 * @param subject what it works on, such as a film's path: of a kind, one job at a time has it
 * @param project id of the project that it is for; empty if it is for every one with the subject
 * @param state how far it is
 * @param stage what is being done, for a person; may be empty
 * @param fraction how much of the stage is done, in [0,1], if that is known
 * @param errorCode stable code of what went wrong; empty unless it failed
 * @param errorMessage one sentence about that
 */
public record Job(
    String id,
    JobKind kind,
    String subject,
    String project,
    JobState state,
    String stage,
    OptionalDouble fraction,
    String errorCode,
    String errorMessage) {

  Job in(JobState other) {
    return new Job(id, kind, subject, project, other, stage, fraction, errorCode, errorMessage);
  }

  Job at(String newStage, OptionalDouble newFraction) {
    return new Job(
        id, kind, subject, project, state, newStage, newFraction, errorCode, errorMessage);
  }

  Job failed(String code, String message) {
    return new Job(id, kind, subject, project, JobState.FAILED, stage, fraction, code, message);
  }
}
