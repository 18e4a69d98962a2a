/** What a step of a request or of a breach changes. */
export const PRIVACY_REFRESH = ['/privacy', '/desk', '/inbox'];
