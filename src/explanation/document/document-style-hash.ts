/** The hash by which a document's security policy knows its style; a test says when it must change. */
export const documentStyleHash = 'sha256-yrW5onfXII8EOGAfzI4MN354i3x93XiXNc2JYvB+ioU='
