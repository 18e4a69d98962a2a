/** Milliseconds within which the key has to be pressed three times. */
const WITHIN = 5000;
const TIMES = 3;

/** Counts presses of Shift alone; any other key begins anew, so that capital letters never leave. @returns time to leave? */
export function exitKeys(): (key: string, at: number) => boolean {
  let pressed: number[] = [];
  return (key, at) => {
    if (key !== 'Shift') {
      pressed = [];
      return false;
    }
    pressed = [...pressed.filter((each) => at - each < WITHIN), at];
    if (pressed.length < TIMES) return false;
    pressed = [];
    return true;
  };
}
