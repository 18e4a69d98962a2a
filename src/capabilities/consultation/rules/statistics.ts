import { median } from '../../../platform/median.ts';
import { isSafePart, suppress } from '../../../platform/suppression.ts';

/** One settled or open question, as statistics need it. */
export interface Sample {
  topic: string;
  /** working days from receipt to the first answer; null: not answered yet */
  days: number | null;
  /** 1 to 5 */
  rating: number | null;
}

export interface TopicFigures {
  topic: string;
  received: number;
  answered: number | null;
  /** median working days to the first answer */
  medianDays: number | null;
  /** mean of the ratings, one decimal */
  satisfaction: number | null;
}

/**
 * Figures by topic. A figure that rests on fewer than `smallest` questions is left out, so that nobody is recognised in it; with it go
 * what it would follow from (`suppress`).
 */
export function figuresByTopic(
  samples: readonly Sample[],
  smallest: number,
): { rows: TopicFigures[]; suppressed: string[]; total: number | null } {
  const byTopic = new Map<string, Sample[]>();
  for (const each of samples) byTopic.set(each.topic, [...(byTopic.get(each.topic) ?? []), each]);
  const topics = [...byTopic].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const { cells, total } = suppress(
    topics.map(([, list]) => list.length),
    smallest,
  );
  const suppressed = topics.filter((_, index) => cells[index] === null).map(([topic]) => topic);
  const rows = topics
    .filter((_, index) => cells[index] !== null)
    .map(([topic, list]) => figuresOf(topic, list, smallest))
    .sort((a, b) => b.received - a.received || (a.topic < b.topic ? -1 : 1));
  return { rows, suppressed: suppressed.sort(), total };
}

function figuresOf(topic: string, list: readonly Sample[], smallest: number): TopicFigures {
  const days = list.flatMap((each) => each.days ?? []);
  const ratings = list.flatMap((each) => each.rating ?? []);
  const enough = (count: number) => count >= smallest;
  return {
    topic,
    received: list.length,
    answered: enough(days.length) && isSafePart(days.length, list.length, smallest) ? days.length : null,
    medianDays: enough(days.length) ? median(days) : null,
    satisfaction: enough(ratings.length)
      ? Math.round((10 * ratings.reduce((sum, each) => sum + each, 0)) / ratings.length) / 10
      : null,
  };
}
