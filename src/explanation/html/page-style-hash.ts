/** The hash by which the page's security policy knows its style; a test says when it must change. */
export const pageStyleHash = 'sha256-JaiHjyXmXK/hUr/rstUE5ajdzo3QuVesf17joQliNkE='
