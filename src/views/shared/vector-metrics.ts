import { METRIC_MEANINGS } from '../../domain/cvss/meanings.ts';
import {
  BASE_METRIC_IDS,
  BASE_METRICS,
  type BaseMetric,
  type Metric,
} from '../../domain/cvss/metrics.ts';
import type { FieldChoice } from '../contribute/field.ts';

/** The prefix of the names of controls that help to write a vector. They are not answers of the form. */
export const METRIC_NAME = 'metric:';

/** The eleven metrics of a vector as questions with choices. */
export const metricFields = (vector: string) =>
  BASE_METRIC_IDS.map((id: BaseMetric) => {
    const { name, values }: Metric = BASE_METRICS[id];
    const { question, values: meanings } = METRIC_MEANINGS[id];
    const choices: FieldChoice[] = Object.entries(values).map(([letter, word]) => ({
      id: letter,
      label: `${word} (${letter})`,
      meaning: meanings[letter] ?? '',
    }));
    return { id, name, question, control: `${METRIC_NAME}${vector}:${id}`, choices };
  });
