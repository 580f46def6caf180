/** The hash by which a document's security policy knows its style; a test says when it must change. */
export const documentStyleHash = 'sha256-yoKGvi5v2duKQVPmVVqV5k/lKPXMw1jTFbLo094NIOo='
