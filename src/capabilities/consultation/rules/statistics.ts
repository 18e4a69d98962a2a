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

/** The middle of the values, or the mean of the two in the middle; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Figures by topic. A figure that rests on fewer than `smallest` questions is left out, so that nobody is recognised in it. Where
 * exactly one topic would be left out, the next smallest goes too: no cell can be computed from the total.
 */
export function figuresByTopic(
  samples: readonly Sample[],
  smallest: number,
): { rows: TopicFigures[]; suppressed: string[]; total: number | null } {
  const byTopic = new Map<string, Sample[]>();
  for (const each of samples) byTopic.set(each.topic, [...(byTopic.get(each.topic) ?? []), each]);
  const topics = [...byTopic].sort((a, b) => a[1].length - b[1].length || (a[0] < b[0] ? -1 : 1));
  const small = topics.filter(([, list]) => list.length < smallest).length;
  const hidden = small === 1 ? 2 : small;
  const suppressed = topics.slice(0, hidden).map(([topic]) => topic);
  const rows = topics
    .slice(hidden)
    .map(([topic, list]) => figuresOf(topic, list, smallest))
    .sort((a, b) => b.received - a.received || (a.topic < b.topic ? -1 : 1));
  return {
    rows,
    suppressed: suppressed.sort(),
    total: suppressed.length > 0 && samples.length < smallest ? null : samples.length,
  };
}

function figuresOf(topic: string, list: readonly Sample[], smallest: number): TopicFigures {
  const days = list.flatMap((each) => each.days ?? []);
  const ratings = list.flatMap((each) => each.rating ?? []);
  const enough = (count: number) => count >= smallest;
  return {
    topic,
    received: list.length,
    answered: enough(days.length) && safeRest(list.length - days.length, smallest) ? days.length : null,
    medianDays: enough(days.length) ? median(days) : null,
    satisfaction: enough(ratings.length)
      ? Math.round((10 * ratings.reduce((sum, each) => sum + each, 0)) / ratings.length) / 10
      : null,
  };
}

/** What is left beside a shown figure is none or enough. */
function safeRest(rest: number, smallest: number): boolean {
  return rest === 0 || rest >= smallest;
}
