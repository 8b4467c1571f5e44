const COLORS = ['primary', 'success', 'warning', 'danger', 'secondary', 'alternative'] as const;

/** How the words of a speaker look. The number tells speakers apart without colour. */
export interface SpeakerLook {
  color: (typeof COLORS)[number] | 'neutral';
  line: 'solid' | 'double' | 'dashed' | 'dotted';
}

const LINES = ['solid', 'double', 'dashed'] as const;

/** Returns the look of a speaker by place among the people; null is nobody. */
export const speakerLook = (place: number | null): SpeakerLook => {
  if (place === null) return { color: 'neutral', line: 'dotted' };
  const color = COLORS[place % COLORS.length] ?? 'primary';
  return { color, line: LINES[Math.floor(place / COLORS.length) % LINES.length] ?? 'solid' };
};

/** Returns the name in the theme of the colour of a look's line. */
export const lineColor = ({ color }: SpeakerLook) =>
  color === 'neutral' ? ('neutral500' as const) : (`${color}600` as const);
