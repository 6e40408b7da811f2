/** What is fixed about a record of an observation. Apart from its schema, because a page must not load the library of schemas for it. */
export const OBSERVATION_VERSION = 1;

/** `format` of a saved file: by it a page knows its own. */
export const OBSERVATION_FORMAT = 'vpr-otkryto/nablyudenie';

export const observationAnswers = ['да', 'нет', 'не видел'] as const;

/** How much may be typed; the fields of the page stop there too. */
export const OBSERVATION_LIMITS = { name: 200, class: 40, note: 1000, remarks: 4000 } as const;

/** Fields that are changed one by one: each has the moment of its last change, so that two tabs can be merged. */
export const observationFields = [
  'name',
  'place',
  'date',
  'class',
  'subject',
  'work',
  'stages',
  'start',
  'end',
  'remarks',
  'noViolations',
  'numbers',
] as const;
