/** The account that a new store begins with; the pages name it too, for the link of the first start. */
export const firstAccountName = 'admin@clinic.local'
