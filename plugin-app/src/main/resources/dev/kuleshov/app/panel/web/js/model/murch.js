/** Murch's rule of six, weightiest first, with his percentages. */
export const MURCH = Object.freeze({
  emotion: 51,
  story: 23,
  rhythm: 10,
  'eye-trace': 7,
  plane: 5,
  space: 4,
});
