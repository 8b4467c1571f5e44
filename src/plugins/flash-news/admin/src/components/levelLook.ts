import type { Level } from '../../../shared/flash';

/** How a level looks in the panel. Icon and outline tell it apart without colour: for the colour-blind, and in print. */
export interface LevelLook {
  /** Background of a box about it. */
  tint: 'danger100' | 'warning100' | 'secondary100';
  /** Its outline: dark on the light theme, light on the dark one. */
  line: 'danger700' | 'warning700' | 'secondary700';
  outline: 'solid' | 'dashed' | 'double';
  /** Whether its badge is filled with `line`; its text is then as the page's background (contrast of at least 4.5, WCAG 2.2, 1.4.3). */
  filled: boolean;
}

export const LEVEL_LOOKS: Record<Level, LevelLook> = {
  flash: { tint: 'danger100', line: 'danger700', outline: 'solid', filled: true },
  bulletin: { tint: 'warning100', line: 'warning700', outline: 'double', filled: false },
  urgent: { tint: 'secondary100', line: 'secondary700', outline: 'dashed', filled: false },
};
