/** The hash by which the page's security policy knows its style; a test says when it must change. */
export const pageStyleHash = 'sha256-jkBGtcvCsYpx7hCC4oATAAwX3PFVtm7iiIAMZWclk2w='
