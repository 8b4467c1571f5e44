const NAMES = new Set(
  [...Object.getOwnPropertyNames(Object.prototype), 'prototype'].map((name) => name.toLowerCase()),
);

/** Returns whether every object has this name, in any case: Strapi 5.54 takes it for a field or a type, and fails (500). */
export const isInheritedName = (name: string): boolean => NAMES.has(name.toLowerCase());
