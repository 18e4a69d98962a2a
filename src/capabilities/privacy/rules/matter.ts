/** Kind under which the inbox keeps a request about personal data; never renamed once stored. */
export const REQUEST_MATTER = 'privacy-request';
