import { Combobox, type ComboboxProps } from '../../../../../../web/ui/combobox.tsx';
import type { Places } from './use-places.ts';

/** A regency or city, by its name or code. */
export function PlacePicker({ places, ...props }: Omit<ComboboxProps, 'search'> & { places: Places }) {
  return <Combobox {...props} search={places.search} />;
}
