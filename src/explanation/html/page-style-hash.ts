/** The hash by which the page's security policy knows its style; a test says when it must change. */
export const pageStyleHash = 'sha256-OKrrO2JSAx4JeZcKwZ44Bq6exvsy/X4g8M7KXTaGY48='
