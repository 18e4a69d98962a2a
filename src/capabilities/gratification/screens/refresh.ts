/** What is read again after a step. */
export const GIFT_REFRESH = ['/gratification', '/inbox', '/desk'];
