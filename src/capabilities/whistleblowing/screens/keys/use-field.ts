import { useId, useState } from 'react';
import type { FieldOf } from '../../../../../web/ui/form.tsx';

/** A field whose value stays in this page: what is typed here is never a form that goes to the server. */
export function useField<T>(name: string, initial: T, error?: string): FieldOf<T> {
  const id = useId();
  const [value, onChange] = useState(initial);
  return { id: `${id}-${name}`, name, value, onChange, error };
}
