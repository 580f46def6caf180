/**
 * Names of other medicines that look like one of ours. They are here so that they are never taken for a misspelling.
 * Confused-name lists of ISMP and FDA name most of these pairs.
 */
export const otherDrugNames: ReadonlySet<string> = new Set(
  `aripiprex atomoxetine azacitidine azathioprine azelastine bupivacaine butabarbital carboplatin carvedilol
  cefotaxime cefuroxime chlorambucil chlorpropamide chlorzoxazone cilostazol clofarabine clomifene clomiphene
  clonazepate clotrimazole cyclophosphamide cycloserine cyclosporin desmopressin desloratadine dexrazoxane
  dexmedetomidine dimenhydrinate dipyridamole dobutamine dopamine doxercalciferol doxorubicin duramorph dutasteride
  ergocalciferol esmolol estazolol fluocinolone fluocinonide fluorouracil flutamide fluticasone fluvastatin
  flurbiprofen fluorometholone fomepizole glycopyrrolate hydralazine hydroxychloroquine hydroxyurea ibandronate
  idarubicin imiquimod isosorbide ketotifen lamivudine lapatinib leucovorin levocarnitine levocetirizine
  levofloxacine levobupivacaine levodropropizine levomepromazine levoleucovorin lopinavir loratadine lorcaserin
  loperamide maraviroc meclizine megestrol melphalan memantin mesalamine metaproterenol metaxalone methazolamide
  methimazole methotrexate methoxsalen methylergonovine methylcellulose methyltestosterone metoprolola metyrosine
  mexiletine midodrine mifepristone miglitol minoxidil misoprostol mitomycin mitoxantrone nebivolol nefopam
  nelarabine neostigmine nevirapine nicardipine nifedipine nimodipine nisoldipine nitazoxanide nizatidine norepinephrine
  normodyne olsalazine oxandrolone oxaliplatin oxymetazoline palivizumab pamidronate pancuronium paricalcitol
  pemetrexed penicillamine pentobarbital pentosan pentoxifylline pergolide phenazopyridine phenoxybenzamine
  phentolamine phenylpropanolamine phytonadione pilocarpine pioglitazone pitavastatin pralidoxime pramlintide
  pravastatin prednicarbate primaquine probenecid procainamide prochlorperazin procyclidine progesterone propafenon
  propofol proparacaine propylthiouracil protamine quinacrine quinine raloxifene ranitidine ranolazine remifentanil
  repaglinide ribavirin rifapentine rifaximin rimantadine risedronate ritodrine rocuronium roxithromycin salmeterol
  saquinavir saxagliptin selenium sertaconazole sirolimus sitagliptin solifenacin sorafenib streptomycin
  sulfadiazine sulfasalazine sulfamethoxazole sunitinib tacrine tazarotene telithromycin temozolomide tenofovir
  terbutaline teriparatide tetracaine tetracycline thioguanine thiamine tiagabin ticarcillin ticlopidine timolol
  tinidazole tobramycin tolazamide tolbutamide tolcapone tolterodine toremifene tranexamic trastuzumab treprostinil
  tretinoin triamcinolone trimethobenzamide trimethoprim trospium valacyclovir valganciclovir valrubicin vecuronium
  vinblastine vincristine vinorelbine vitamin zafirlukast zanamivir zidovudine zileuton zoledronic
  lamisil lanoxin lantus lasix lexiva loestrin lomotil lovaza lupkynis prilosec proscar prograf seroquin serophene
  sinemet singulair symlin tegison topamine tobradex toprol tricor trileptan ultresa vioxx viracept vivelle vytorin
  wellferon xanaflex zantac zestoretic zetia zocor zofran zomig zovirax zyrtec zyvox cerebyx cefzil celebre cozaar
  effient elavex emsamine estratest evista femara fioricet flonase fosamax geocillin glucotrol humalog hytrin
  imodium inderal isordil keflex kaletra klonopan levbid lithostat lotensin lotronex luvena mellaril micronase minocin
  nasarel neurontine norvasc novolin norflex nolvadex oxytocin pamine paxene percodan plavix plendil pravachol premarin
  prinivil procardia propecia provera remegel reminyl remicade renagel restasis rythmol salagen sandimmune santyl
  synarel tequin tiazac tofacitinib trandate tramadole`.split(/\s+/),
)
