/** The hash by which a document's security policy knows its style; a test says when it must change. */
export const documentStyleHash = 'sha256-uArFrxd/o4VO8+Q0C5o6FLYQuBrf5ZKplG1c0z+XN/U='
