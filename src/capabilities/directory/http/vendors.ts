import { staffRoute } from '../../../platform/http/routes.ts';
import type { App, Services } from '../../../platform/services.ts';
import { addVendor } from '../actions/add-vendors.ts';
import { vendorInput, vendorPage, vendorQuery, vendorRow } from '../contract/vendors.ts';
import { mayKeepVendors } from '../policy.ts';
import { listVendors } from '../store/vendors.ts';

/** Vendors under /api/directory/vendors: business names, no personal data; everybody signed in may look them up. */
export function vendorRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/directory/vendors',
      summary: 'Vendors by name or the beginning of their tax number',
      capability: null,
      query: vendorQuery,
      reply: vendorPage,
    },
    async (tx, act, { query }) => ({
      ...(await listVendors(tx, query)),
      page: query.page,
      size: query.size,
      mayAdd: mayKeepVendors(act.actor),
    }),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/directory/vendors',
      summary: 'Enter a vendor',
      capability: null,
      body: vendorInput,
      reply: vendorRow,
      status: 201,
    },
    (tx, act, { body }) => addVendor(tx, act, body),
  );
}
