export default function KnowledgePage(_: {
  readonly table?: string | undefined
  readonly row?: string | undefined
}) {
  return <main id="main" className="page" />
}
