import type { PackageView } from '../../../contract/packages.ts';
import { Items } from './items.tsx';
import { People } from './people.tsx';
import { Taxes } from './taxes.tsx';
import { Vendor } from './vendor.tsx';

/** What a package is made of beside its fields. */
export function Parts({ of }: { of: PackageView }) {
  return (
    <>
      <Vendor of={of} />
      <Items of={of} />
      <Taxes of={of} />
      <People of={of} />
    </>
  );
}
