// How three applications of others are set up: addresses that they open, in their own forms (their documentation and sources).

export type ClientKind = 'owntracks' | 'traccar' | 'gpslogger';

export interface ClientSetUp {
  /** opens the application with everything filled in; null: it has no such address */
  link: string | null;
  /** what a person may paste or a QR code may hold */
  address: string;
}

/** Seconds and metres: few positions suffice, and a phone must last the day. */
const INTERVAL = 300;
const DISTANCE = 75;
/** OwnTracks: HTTP, and its monitoring of significant changes. */
const HTTP = 3;
const SIGNIFICANT = 1;

/** @param origin https://host */
export function setUpOf(kind: ClientKind, origin: string, token: string): ClientSetUp {
  switch (kind) {
    case 'owntracks': {
      const url = `${origin}/in/owntracks/${token}`;
      const settings = { _type: 'configuration', mode: HTTP, monitoring: SIGNIFICANT, url, auth: false };
      const link = `owntracks:///config?inline=${encodeURIComponent(btoa(JSON.stringify(settings)))}`;
      return { link, address: url };
    }
    case 'traccar': {
      const url = `${origin}/in/osmand`;
      const settings = new URLSearchParams({
        url,
        id: token,
        interval: String(INTERVAL),
        distance: String(DISTANCE),
        accuracy: 'medium',
        buffer: 'true',
      });
      return { link: `org.traccar.client://config?${settings}`, address: url };
    }
    case 'gpslogger':
      // Its own places: speed in m/s, time of the fix in ISO 8601 and in seconds.
      return {
        link: null,
        address:
          `${origin}/in/gpslogger/${token}?lat=%LAT&lon=%LON&time=%TIME&ts=%TIMESTAMP&acc=%ACC&alt=%ALT` +
          '&spd=%SPD&dir=%DIR&prov=%PROV&sat=%SAT&batt=%BATT',
      };
  }
}
