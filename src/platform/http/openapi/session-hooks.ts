/** Hooks that refuse whoever has no session; `sessionFirst` is the only one that makes them. */
const hooks = new WeakSet<object>();

/** Remembers `hook` as one that asks for a session. */
export function asksForSession<H extends object>(hook: H): H {
  hooks.add(hook);
  return hook;
}

/** For a route that asks for the session within its handler, where asking first would wait for what the route tells of. */
export const asksWithin = asksForSession(async () => undefined);

/** Does a route with these hooks before validation answer nobody without a session? */
export function needsSession(preValidation: unknown): boolean {
  return [preValidation].flat().some((each) => typeof each === 'function' && hooks.has(each));
}
