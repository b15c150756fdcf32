/**
 * Faults that a person has found in the clean documents where the model raised an alarm: what stands there, with
 * enough around it to know the place. They are no false alarms.
 */
export const knownFaults: readonly string[] = [
  "自已",
  "脱节和磨擦",
  "大台队",
  "两人基本点",
  "证卷",
  "走向末来",
  "睦领",
  "时侯",
  "精减会议",
  "開放",
];
