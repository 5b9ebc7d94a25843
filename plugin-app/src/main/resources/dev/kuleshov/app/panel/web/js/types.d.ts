/** The service's JSON as the panel reads it; the service's OpenAPI document is the full word on it. */

export type Frames = { start: number; end: number };

export interface Failure {
  code: string;
  message: string;
}

export interface Style {
  name: string;
  averageShot: number;
  weights: Record<string, number>;
}

export interface Format {
  id: string;
  extension: string;
  name?: string;
}

export interface Session {
  version: string;
  ticket: string;
  events: string;
  timelineFormats: Format[];
  captionFormats: Format[];
  styles: Style[];
  subtitleProfiles: string[];
  features: { subtitles: boolean; titles: boolean; languageModel: boolean };
}

export interface Media {
  index: number;
  name: string;
  path: string;
  missing: boolean;
  duration: number;
  fps: string | null;
  frames: number | null;
  uniform: boolean;
  timecode: { start: string; dropFrame: boolean; base: number } | null;
  width: number;
  height: number;
  video: boolean;
  audio: boolean;
  analysis: 'none' | 'queued' | 'running' | 'done' | 'failed';
  job: string | null;
  film: {
    state: 'original' | 'proxy' | 'making' | 'needed' | 'none';
    url: string | null;
    /** Seconds: when the player shows frame 0. */
    offset: number | null;
    job: string | null;
  };
  findings: Finding[];
}

export interface Job {
  id: string;
  kind: string;
  path: string;
  places: { project: string; media: number }[];
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  stage: string | null;
  fraction: number | null;
  error: Failure | null;
}

export interface Settings {
  sensitivity: number;
  weights: Record<string, number>;
  target: number | null;
  style: string;
}

export interface Title {
  id: string | null;
  text: string;
  media: number;
  start: number;
  end: number;
  source?: string;
}

export interface TrackHead {
  id: string;
  language: string;
  name?: string;
  profile: string;
  count: number;
}

export interface Cue {
  id: string | null;
  media: number;
  start: number;
  end: number;
  lines: string[];
  violations?: { rule: string; message: string }[];
}

export interface Track {
  id: string;
  language: string;
  name?: string;
  profile: string;
  cues: Cue[];
}

export interface Project {
  id: string;
  name: string;
  revision: number;
  media: Media[];
  settings: Settings;
  titles: Title[];
  tracks: TrackHead[];
  history: { undo: string | null; redo: string | null; steps: number };
  jobs: Job[];
  undone: string | null;
  redone: string | null;
}

export interface ProjectHead {
  id: string;
  name: string;
  modified: string;
  media: string[];
}

export interface Reason {
  heuristic: string;
  term: string;
  score: number;
  confidence: number;
  text: string;
  frames: number[];
}

export interface Decision {
  state: 'open' | 'accepted' | 'rejected';
  start: number;
  end: number;
  edited: boolean;
}

export interface Suggestion {
  id: string;
  kind: string;
  media: number;
  frame: number;
  time: number;
  startFrame: number;
  endFrame: number;
  start: number;
  end: number;
  score: number;
  confidence: number;
  rank: number | null;
  terms: Record<string, number>;
  removes: boolean;
  group: number | null;
  reasons: Reason[];
  join: { before: number; after: number };
  decision: Decision;
}

export interface Suggestions {
  revision: number;
  settings: Settings;
  suggestions: Suggestion[];
  findings: Finding[];
}

export interface Finding {
  severity: string;
  code: string;
  message: string;
  start?: number | null;
  end?: number | null;
}

export interface Plan {
  duration: number;
  clips: {
    media: number;
    startFrame: number;
    endFrame: number;
    start: number;
    end: number;
  }[];
  dropped: { media: number; start: number; end: number; why: string }[];
  findings: Finding[];
}

export interface Shot {
  index: number;
  startFrame: number;
  endFrame: number;
  start: number;
  end: number;
  valence: number;
  arousal: number;
  confidence: number;
  dominant: string;
  trend: string;
  scene: string | null;
  scale: string;
}

export interface Boundary {
  type: string;
  start: number;
  end: number;
  confidence: number;
}

export interface Samples {
  time: number[];
  valence: number[];
  arousal: number[];
  confidence: number[];
  faces: number[];
}

export interface Curve {
  samples: Samples;
  trends: { kind: string; start: number; end: number }[];
  arc: string | null;
}

export interface Sound {
  speech: { start: number; end: number }[];
  silence: { start: number; end: number }[];
  beats: number[];
}

export interface Waveform {
  start: number;
  end: number;
  points: number;
  min: number[];
  max: number[];
}

/** Everything that was measured of one media, as far as it has come. */
export interface Film {
  shots: Shot[];
  boundaries: Boundary[];
  curve: Curve | null;
  sound: Sound | null;
  waveform: Waveform | null;
}

export interface Toast {
  id: number;
  tone: 'info' | 'error';
  text: string;
}

export interface Filters {
  states: string[];
  /** Empty lets every kind through. */
  kinds: string[];
}

export interface Opened {
  path: string;
  media: { name: string; path: string; bytes: number }[];
  chosen: string | null;
}

export interface State {
  session: Session | null;
  connection: 'connecting' | 'open' | 'lost' | 'refused';
  projects: ProjectHead[];
  project: Project | null;
  media: number;
  films: Record<number, Film>;
  suggestions: Suggestion[];
  findings: Finding[];
  selected: string | null;
  sort: 'score' | 'time';
  filters: Filters;
  /** The settings as a slider has them now; null when it is at rest. */
  tuning: Settings | null;
  tab: 'suggestions' | 'subtitles' | 'titles' | 'cut';
  dialog: null | 'export' | 'help' | 'open';
  track: Track | null;
  /** The track that is open, or about to be. */
  trackId: string | null;
  cue: string | null;
  /** The rules that a new track follows; null before any were chosen. */
  profile: string | null;
  /** Cuts to compare, side by side. */
  plans: { name: string; style: string | null; plan: Plan }[];
  /** Speed of the player; 0 is paused. */
  playing: number;
  /** Whether playing follows the accepted suggestions. */
  asCut: boolean;
  muted: boolean;
  busy: string[];
  toasts: Toast[];
  theme: 'auto' | 'light' | 'dark';
  /** Whether single letters are keys. */
  letters: boolean;
  /** A folder that was opened to choose from. */
  opened: Opened | null;
}
