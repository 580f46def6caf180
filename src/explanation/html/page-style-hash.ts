/** The hash by which the page's security policy knows its style; a test says when it must change. */
export const pageStyleHash = 'sha256-aWrk8c+JzGf3fdMfWnFzksGzNyKESn/6kOUc8w9tIdU='
