/** Dotted paths into form values (`recommendations.0.value`), to depth 5. */
export type Path<T, D extends number = 5> = D extends 0
  ? never
  : T extends readonly (infer E)[]
    ? `${number}` | `${number}.${Path<E, Less[D]>}`
    : T extends Date | File | null | undefined | string | number | boolean
      ? never
      : T extends object
        ? { [K in keyof T & string]: K | `${K}.${Path<NonNullable<T[K]>, Less[D]>}` }[keyof T & string]
        : never;
type Less = [never, 0, 1, 2, 3, 4];

export type ValueAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? ValueAt<Member<T, Head>, Rest>
  : Member<T, P>;
type Member<T, K extends string> = T extends readonly (infer E)[] ? E : K extends keyof T ? T[K] : never;

export function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);
}

/** A copy of `root` with another value at `path`; what lies beside the path is shared. */
export function withValueAt<T>(root: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const next =
    rest.length === 0 ? value : withValueAt((root as Record<string, unknown>)[key], rest.join('.'), value);
  if (Array.isArray(root)) return root.with(Number(key), next) as T;
  return { ...root, [key]: next };
}
