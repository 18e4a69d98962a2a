// OTLP/JSON over HTTP (OpenTelemetry protocol 1.x): ids in hex, 64-bit numbers as text, enumerations as numbers.

export interface Span {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  name: string;
  /** asked from outside, or work within */
  kind: 'server' | 'internal';
  /** nanoseconds since 1970 */
  start: bigint;
  end: bigint;
  attributes: Readonly<Record<string, string | number>>;
  failed: boolean;
}

const KINDS = { internal: 1, server: 2 } as const;
const STATUS = { unset: 0, error: 2 } as const;

/** The body of one export. */
export function otlpOf(spans: readonly Span[]): object {
  return {
    resourceSpans: [
      {
        resource: { attributes: attributesOf({ 'service.name': 'lurus' }) },
        scopeSpans: [{ scope: { name: 'lurus' }, spans: spans.map(spanOf) }],
      },
    ],
  };
}

function spanOf(span: Span): object {
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    ...(span.parentSpanId === null ? {} : { parentSpanId: span.parentSpanId }),
    name: span.name,
    kind: KINDS[span.kind],
    startTimeUnixNano: String(span.start),
    endTimeUnixNano: String(span.end),
    attributes: attributesOf(span.attributes),
    status: { code: span.failed ? STATUS.error : STATUS.unset },
  };
}

function attributesOf(attributes: Span['attributes']): object[] {
  return Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'string' ? { stringValue: value } : { intValue: String(value) },
  }));
}
