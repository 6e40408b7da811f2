/** What the forms of the kit need of the record: its answers, its limits and the stages of the act. */
export { OBSERVATION_LIMITS, observationAnswers } from '../../schemas/observation-form.ts';
export { actStages } from '../../schemas/act-form.ts';
