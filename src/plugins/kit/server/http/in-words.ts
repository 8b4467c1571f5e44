import type { z } from '@strapi/utils';

const KINDS: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const UNITS: Record<string, string> = { string: ' characters', array: ' entries' };

/** Says what is wrong with an input where a schema has no words of its own; undefined leaves it to zod. */
export const inWords: z.core.$ZodErrorMap = (issue) => {
  const unit = UNITS[String((issue as { origin?: string }).origin)] ?? '';
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is missing';
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      if (issue.input === undefined) return 'is missing';
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unit}`;
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? 'must not be empty'
        : `must be at least ${issue.minimum}${unit}`;
    default:
      return undefined;
  }
};
