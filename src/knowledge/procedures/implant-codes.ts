import type { ProcedureBlock } from './procedure-code.ts'

/** Vagus nerve and deep brain stimulation: devices that also treat epilepsy and movement disorders. */
export const implantCodes: readonly ProcedureBlock[] = [
  {
    system: 'cpt',
    modality: 'vns',
    means: 'implant',
    otherUses: true,
    cite: {
      source: 'cpt',
      at: '61885, 64568; 61885 is also used for deep brain stimulation',
      status: 'known',
    },
    rows: [
      ['61885', 'generator of a cranial neurostimulator, one electrode array'],
      ['64568', 'vagus nerve electrode and generator'],
    ],
  },
  {
    system: 'hcpcs',
    modality: 'vns',
    means: 'implant',
    otherUses: true,
    cite: { source: 'hcpcs', at: 'C1827', status: 'known' },
    rows: [['C1827', 'generator with lead and external controller']],
  },
  {
    system: 'snomed',
    modality: 'vns',
    means: 'implant',
    otherUses: true,
    cite: { source: 'vsac-vns', at: '445319001', status: 'verified' },
    rows: [['445319001', 'insertion of a vagus nerve stimulator']],
  },
  {
    system: 'cpt',
    modality: 'vns',
    means: 'revision',
    otherUses: true,
    cite: { source: 'cpt', at: '64569', status: 'known' },
    rows: [['64569', 'vagus nerve electrode revised or replaced']],
  },
  {
    system: 'cpt',
    modality: 'vns',
    means: 'removal',
    otherUses: true,
    cite: { source: 'cpt', at: '64570', status: 'known' },
    rows: [['64570', 'vagus nerve electrode and generator removed']],
  },
  {
    system: 'snomed',
    modality: 'vns',
    means: 'removal',
    otherUses: true,
    cite: { source: 'vsac-vns', at: '446256001', status: 'verified' },
    rows: [['446256001', 'removal of a vagus nerve stimulator']],
  },
  {
    system: 'cpt',
    modality: 'vns',
    means: 'programming',
    otherUses: true,
    cite: { source: 'cpt', at: '95970, 95976, 95977; 95970 reads out any neurostimulator', status: 'known' },
    rows: [
      ['95970', 'implanted neurostimulator read out'],
      ['95976', 'cranial nerve stimulator programmed, simple'],
      ['95977', 'cranial nerve stimulator programmed, complex'],
    ],
  },
  {
    system: 'snomed',
    modality: 'vns',
    means: 'related',
    otherUses: true,
    cite: { source: 'canvas-value-sets', at: '736672007', status: 'verified' },
    rows: [['736672007', 'stimulation of the vagus nerve through the skin of the neck: no implant']],
  },
  {
    system: 'cpt',
    modality: 'dbs',
    means: 'implant',
    otherUses: true,
    cite: { source: 'cpt', at: '61863, 61867, 61886', status: 'known' },
    rows: [
      ['61863', 'deep brain electrode, first array'],
      ['61867', 'deep brain electrode with recording, first array'],
      ['61886', 'generator of a cranial neurostimulator, two or more arrays'],
    ],
  },
  {
    system: 'cpt',
    modality: 'dbs',
    means: 'removal',
    otherUses: true,
    cite: { source: 'cpt', at: '61880, 61888', status: 'known' },
    rows: [
      ['61880', 'cranial neurostimulator electrodes revised or removed'],
      ['61888', 'cranial neurostimulator generator revised or removed'],
    ],
  },
  {
    system: 'cpt',
    modality: 'dbs',
    means: 'programming',
    otherUses: true,
    cite: { source: 'cpt', at: '95983, 95984', status: 'known' },
    rows: [
      ['95983', 'brain neurostimulator programmed, first 15 minutes'],
      ['95984', 'brain neurostimulator programmed, each further 15 minutes'],
    ],
  },
]
