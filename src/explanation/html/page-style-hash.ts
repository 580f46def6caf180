/** The hash by which the page's security policy knows its style; a test says when it must change. */
export const pageStyleHash = 'sha256-YhfXZ6TW5wsHA5EUx4ZdJZnogv9Le+kSxImVK3adiKI='
