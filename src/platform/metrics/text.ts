// Prometheus' text format, version 0.0.4: families of samples, each with help and type.

export type Labels = Readonly<Record<string, string | number>>;

/** One figure, or the figures of one name under different labels. Times are seconds, sizes bytes, as Prometheus asks. */
export interface Family {
  /** `lurus_…`; a counter's ends in `_total` */
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram' | 'summary';
  samples: readonly {
    /** what stands behind the name, e.g. `_bucket` */ suffix?: string;
    labels?: Labels;
    value: number;
  }[];
}

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** A family of one figure without labels. */
export function figure(name: string, type: 'counter' | 'gauge', help: string, value: number): Family {
  return { name, type, help, samples: [{ value }] };
}

/** @throws Error for a name or label that Prometheus would refuse: a mistake of ours, seen by the first test that asks */
export function metricsText(families: readonly Family[]): string {
  return families.map(familyText).join('');
}

function familyText({ name, help, type, samples }: Family): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`no name of a metric: ${name}`);
  const lines = samples.map(({ suffix = '', labels = {}, value }) => {
    const inner = Object.entries(labels).map(
      ([label, text]) => `${labelName(label)}="${escaped(String(text))}"`,
    );
    return `${name}${suffix}${inner.length === 0 ? '' : `{${inner.join(',')}}`} ${number(value)}\n`;
  });
  return `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function labelName(label: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(label)) throw new Error(`no name of a label: ${label}`);
  return label;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function number(value: number): string {
  if (value === Infinity) return '+Inf';
  if (value === -Infinity) return '-Inf';
  return String(value);
}
