/** `country: demonyms and inhabitants`; a country's adjective names no place and no organization. */
export const countries = `
afghanistan: afghan afghans; albania: albanian albanians; algeria: algerian algerians; andorra: andorran;
angola: angolan angolans; argentina: argentine argentinian argentines; armenia: armenian armenians;
australia: australian australians; austria: austrian austrians; azerbaijan: azerbaijani azeri azeris; bahamas: bahamian;
bahrain: bahraini bahrainis; bangladesh: bangladeshi bangladeshis; barbados: barbadian; belarus: belarusian belarussian;
belgium: belgian belgians; belize: belizean; benin: beninese; bermuda: bermudian; bhutan: bhutanese;
bolivia: bolivian bolivians; bosnia: bosnian bosnians; bosnia-herzegovina: ; botswana: botswanan; brazil: brazilian brazilians;
britain: british briton britons; brunei: bruneian; bulgaria: bulgarian bulgarians; burkina faso: burkinabe;
burma: burmese; burundi: burundian; cambodia: cambodian cambodians; cameroon: cameroonian; canada: canadian canadians;
cape verde: ; central african republic: ; chad: chadian; chile: chilean chileans; china: chinese; colombia: colombian colombians;
congo: congolese; costa rica: costa-rican; croatia: croatian croatians croat croats; cuba: cuban cubans;
cyprus: cypriot cypriots; czech republic: czech czechs; czechoslovakia: czechoslovak; denmark: danish dane danes;
djibouti: djiboutian; dominica: ; dominican republic: dominican; east timor: timorese; ecuador: ecuadorean ecuadorian;
egypt: egyptian egyptians; el salvador: salvadoran; england: english englishman; equatorial guinea: ; eritrea: eritrean;
estonia: estonian estonians; ethiopia: ethiopian ethiopians; fiji: fijian; finland: finnish finn finns;
france: french frenchman frenchwoman; gabon: gabonese; gambia: gambian; georgia: georgian georgians; germany: german germans;
ghana: ghanaian ghanaians; greece: greek greeks; grenada: grenadian; guatemala: guatemalan; guinea: guinean;
guyana: guyanese; haiti: haitian haitians; honduras: honduran; hungary: hungarian hungarians; iceland: icelandic icelander;
india: indian indians; indonesia: indonesian indonesians; iran: iranian iranians; iraq: iraqi iraqis;
ireland: irish irishman; israel: israeli israelis; italy: italian italians; ivory coast: ivorian ivorians; jamaica: jamaican jamaicans;
japan: japanese; jordan: jordanian jordanians; kazakhstan: kazakh kazakhs; kenya: kenyan kenyans; kosovo: kosovar kosovars;
kuwait: kuwaiti kuwaitis; kyrgyzstan: kyrgyz; laos: laotian lao; latvia: latvian latvians; lebanon: lebanese; lesotho: basotho;
liberia: liberian liberians; libya: libyan libyans; liechtenstein: ; lithuania: lithuanian lithuanians; luxembourg: luxembourger;
macau: macanese; macedonia: macedonian macedonians; madagascar: malagasy; malawi: malawian; malaysia: malaysian malaysians; maldives: maldivian;
mali: malian malians; malta: maltese; mauritania: mauritanian; mauritius: mauritian; mexico: mexican mexicans; moldova: moldovan;
monaco: monegasque; mongolia: mongolian; montenegro: montenegrin; morocco: moroccan moroccans; mozambique: mozambican;
myanmar: ; namibia: namibian; nauru: ; nepal: nepali nepalese; netherlands: dutch dutchman; new zealand: new-zealander kiwi kiwis;
nicaragua: nicaraguan; niger: nigerien; nigeria: nigerian nigerians; north korea: north-korean; norway: norwegian norwegians;
oman: omani; pakistan: pakistani pakistanis; palestine: palestinian palestinians; panama: panamanian; papua new guinea: ;
paraguay: paraguayan; peru: peruvian peruvians; philippines: filipino filipinos philippine; poland: polish pole poles;
portugal: portuguese; puerto rico: puerto-rican; qatar: qatari; romania: romanian romanians; russia: russian russians; rwanda: rwandan rwandans;
samoa: samoan; san marino: ; saudi arabia: saudi saudis saudi-arabian; scotland: scottish scots scotsman; senegal: senegalese;
serbia: serbian serb serbs; seychelles: ; sierra leone: ; singapore: singaporean; slovakia: slovak slovaks slovakian; slovenia: slovenian slovene;
somalia: somali somalis; south africa: south-african; south korea: south-korean; south sudan: ; soviet union: soviet soviets; spain: spanish spaniard spaniards;
sri lanka: sri-lankan; sudan: sudanese; surinam: ; suriname: surinamese; swaziland: swazi; sweden: swedish swede swedes;
switzerland: swiss; syria: syrian syrians; taiwan: taiwanese; tajikistan: tajik tajiks; tanzania: tanzanian; thailand: thai thais;
tibet: tibetan tibetans; togo: togolese; tonga: tongan; trinidad: trinidadian; trinidad and tobago: ; tunisia: tunisian tunisians; turkey: turkish turk turks;
turkmenistan: turkmen; uganda: ugandan ugandans; ukraine: ukrainian ukrainians; united arab emirates: emirati emiratis; uae: ;
united kingdom: ; uk: ; u.k: ; united states: american americans; united states of america: ; u.s: ; u.s.a: ; usa: ; us: ; america: ; uruguay: uruguayan; uzbekistan: uzbek uzbeks;
vanuatu: ; vatican: ; venezuela: venezuelan venezuelans; vietnam: vietnamese; wales: welsh welshman; yemen: yemeni yemenis;
yugoslavia: yugoslav yugoslavs; zaire: zairean zairian; zambia: zambian; zimbabwe: zimbabwean zimbabweans; ussr: ; northern ireland: ; hong kong: hongkonger`;

/** Adjectives and peoples without a country of their own. */
export const otherDemonyms = `sunni sunnis shia shias shiite shiites parisian parisians londoner londoners muscovite muscovites african africans european europeans asian asians arab arabs arabic latin hispanic kurdish kurd kurds
chechen chechens basque basques catalan tamil tamils hutu tutsi tutsis jewish jew jews muslim muslims moslem christian christians
hindu hindus sikh sikhs buddhist sunni shiite shia catholic catholics protestant protestants orthodox anglican islamic islamist
islamists jihadist zionist communist communists marxist republican democrat democratic libertarian libertarians latino latinos latina latinas conservative
socialist socialists nazi nazis texan texans californian californians floridian floridians iowan iowans ohioan ohioans virginian virginians georgian nevadan nevadans londoner parisian scandinavian balkan baltic caribbean slavic
anglo western eastern northern southern southeastern northeastern northwestern southwestern
transatlantic mediterranean mideast houthi houthis mormon wahhabi victorian bavarian sicilian corsican flemish crimean maoist maoists latino latinos latina latinas
lankan lankans koreas aussie aussies himalayan nazism baath etruscan andean alpine euro euros eurobond eurobonds internet deutschemark`;

const states = `alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,
indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,
nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,
south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,
ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new brunswick,newfoundland,yukon,
new south wales,queensland,victoria,tasmania,western australia,south australia,northern territory`;

/** Abbreviated states: a place after a town and a comma. */
export const stateAbbreviations = `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla
ore pa penn tenn tex va vt wash wis wyo n.h n.j n.m n.y n.c n.d s.c s.d r.i w.va mass ont que b.c alta
al ak az ar ca co ct de fl hi ia id il ks ma me mi mn ms mt nc nd ne nh nj nm nv ny oh ok or ri sc sd tn tx ut vt wi wv wy`;

const otherPlaces = `
north yorkshire,south yorkshire,west yorkshire,east yorkshire,east sussex,west sussex,east anglia,west midlands,east midlands,greater manchester,greater london,
county durham,tyne and wear,isle of wight,teesside,wearside,humberside,cheshire,staffordshire,shropshire,bedfordshire,buckinghamshire,berkshire,cambridgeshire,
hertfordshire,herefordshire,lincolnshire,northumberland,oxfordshire,rutland,aberdeenshire,ayrshire,lanarkshire,renfrewshire,perthshire,argyll,midlothian,
east lothian,west lothian,scottish borders,dumfries and galloway,gwynedd,powys,ceredigion,carmarthenshire,pembrokeshire,monmouthshire,flintshire,denbighshire,
anglesey,gwent,dyfed,county antrim,county armagh,county tyrone,county fermanagh,county down,county londonderry,armagh,fermanagh,donegal,sligo,leitrim,
roscommon,kildare,kilkenny,offaly,tipperary,odesa,west germany,east germany,north yemen,south yemen,north vietnam,south vietnam,northern cyprus,western sahara,
brighton and hove,kensington and chelsea,hammersmith and fulham,barking and dagenham,windsor and maidenhead,telford and wrekin,redcar and cleveland,
perth and kinross,argyll and bute,bath and north east somerset,avon and somerset,blackburn with darwen,antigua and barbuda,bosnia and herzegovina,
st kitts and nevis,newfoundland and labrador,turks and caicos,turks and caicos islands,sao tome and principe,
indo-pacific,asia-pacific,north macedonia,south ossetia,north ossetia,
africa,asia,europe,north america,south america,latin america,central america,antarctica,oceania,middle east,far east,southeast asia,
central asia,south asia,east asia,eastern europe,western europe,central europe,northern europe,southern africa,west africa,east africa,north africa,central africa,balkans,
caucasus,scandinavia,caribbean,west indies,persian gulf,gulf of mexico,gulf,mediterranean,atlantic,pacific,atlantic ocean,pacific ocean,
indian ocean,arctic ocean,arctic,black sea,red sea,baltic sea,north sea,caspian sea,south china sea,east china sea,sea of japan,dead sea,adriatic,aegean,baltic,
siberia,chechnya,crimea,donbas,kashmir,punjab,kurdistan,bavaria,saxony,catalonia,andalusia,basque country,sicily,sardinia,corsica,tuscany,
lombardy,normandy,brittany,provence,flanders,wallonia,silesia,galicia,transylvania,kosovo,vojvodina,herzegovina,krajina,west bank,
gaza,gaza strip,golan heights,sinai,galilee,jerusalem,bethlehem,hebron,nablus,jenin,ramallah,tel aviv,haifa,eilat,jericho,new england,midwest,deep south,silicon valley,
wall street,broadway,hollywood,manhattan,brooklyn,queens,bronx,harlem,staten island,long island,new york,new york city,new orleans,los angeles,washington d.c,d.c,
beverly hills,palm beach,west palm beach,mar-a-lago,guantanamo,guantanamo bay,capitol hill,camp david,
scotland yard,downing street,westminster,whitehall,wimbledon,fleet street,buckingham palace,heathrow,gatwick,yorkshire,lancashire,cornwall,devon,kent,essex,sussex,
surrey,norfolk,suffolk,somerset,dorset,hampshire,wiltshire,gloucestershire,derbyshire,nottinghamshire,leicestershire,warwickshire,worcestershire,
northamptonshire,durham,glamorgan,middlesex,cumbria,merseyside,tyneside,ulster,munster,leinster,connacht,highlands,hebrides,orkney,shetland,
oxford,cambridge,bath,york,chester,lord's,trent bridge,old trafford,headingley,edgbaston,old bailey,
kiev,cologne,peking,bombay,calcutta,madras,rangoon,saigon,canton,kabul,kandahar,mecca,medina,karbala,najaf,kirkuk,mosul,falluja,
st petersburg,leningrad,stalingrad,hong kong,macau,macao,kowloon,guangdong,sichuan,xinjiang,inner mongolia,hainan,fujian,taipei,
okinawa,hokkaido,kyushu,honshu,shikoku,pyongyang,panmunjom,korean peninsula,korea,java,sumatra,borneo,bali,timor,mindanao,luzon,
kinshasa,brazzaville,kigali,bujumbura,nairobi,mombasa,harare,bulawayo,lusaka,lagos,abuja,soweto,natal,kwazulu-natal,transvaal,gauteng,
sarajevo,belgrade,pristina,banja luka,mostar,tuzla,srebrenica,grozny,zagreb,split,dubrovnik,skopje,tirana,vilnius,riga,tallinn,minsk,chisinau,
andes,alps,himalayas,pyrenees,rockies,carpathians,urals,appalachia,amazon,nile,danube,rhine,thames,volga,ganges,mekong,yangtze,mississippi river,sahara,kalahari,sahel,
eurasia,indochina,polynesia,melanesia,falklands,falkland islands,gibraltar,channel islands,isle of man,canary islands,azores,madeira,galapagos,
guadeloupe,martinique,french guiana,greenland,faroe islands,guam,new caledonia,tahiti,cayman islands,virgin islands,british virgin islands,aruba,curacao,netherlands antilles,
city of london,monte carlo,cannes,davos,maastricht,geneva,the hague,hague,world trade center,ground zero,strait of hormuz,suez canal,panama canal,english channel,bosphorus`;

/** Last words of places (`Harbour Street`), and words that only begin one (`Lake Orra`). */
export const placeHeads = `river street avenue road lane county island islands valley mountains mountain hills bay beach
peninsula province desert sea ocean strait straits canal lake creek square park airport heights coast harbor harbour bridge
parish district prefecture oblast forest plaza boulevard drive highway falls springs borough village gulf cape reef
stadium arena palace territory plateau basin junction turnpike ridge shore woods gardens hill cemetery delta archipelago sound glacier pass station terminal tower lighthouse dam reservoir tunnel pier quay wharf castle abbey manor priory minster building auditorium room`;
/** Left out without a change of place; not `city` (Gaza City, Mexico City), not `republic` (of China, of Congo). */
export const placeTails = 'island islands township village peninsula';
export const placeLeads = 'city town village island isle state';
export const placeStarts =
  'lake river mount mt port fort cape san santa saint st ste los las el new north south east west upper lower northern southern eastern western central greater';

/** Sorts of places in running text. */
export const placeNouns = `village town city hamlet island islet isle port suburb district county province municipality neighbourhood neighborhood
borough commune canton prefecture governorate region oblast parish settlement township peninsula resort valley enclave territory
archipelago river lake creek capital outskirts quarter republic emirate`;
export const namedPlaces = 'river lake mount';
export const civicOffices = `mayor,governor,sheriff,councillor,councilwoman,councilman,prosecutor,magistrate,coroner,senator,congressman,
congresswoman,lawmaker,legislator,resident,native,mp,police chief,fire chief,city manager`;

/** `preposition: words before it` that a place follows. */
export const beforePlaces = `
of: residents resident people citizens inhabitants inhabitant villagers townspeople townsfolk natives native population streets
outskirts suburbs skies miles kilometres kilometers north south east west northeast northwest southeast southwest
north-east north-west south-east south-west outside mayor bishop archbishop diocese governor burgesses parish battle siege;
from: many man woman men women boy girl boys girls teenager teenagers youth youths couple family families people person resident
residents pensioner pensioners grandmother grandfather migrants refugees tourists visitors holidaymakers schoolboy schoolgirl
climber climbers walker walkers hiker hikers farmer farmers pupils
moved move moves moving travelled travelling traveled traveling flew flying fled sailed drove relocated emigrated evacuated
deported road railway railroad train trains bus buses coach flight flights ferry motorway line miles kilometres kilometers;
to: moved move moves moving travelled travelling traveled traveling flew flying fled sailed drove driven flown relocated emigrated
evacuated deported airlifted commuted headed marched called returned returning visitors visitor road railway railroad train trains bus buses coach flight flights
ferry motorway line trip trips journey voyage commute;
in: people patients voters residents members born lived lives live living grew raised settled arrived arriving landed homes houses;
at: arrived arrive arrives arriving landed docked;
for: mp mps bound left leave leaves leaving headed;
near: home house farm village road crashed;
between: road roads railway line border train trains bus buses flights ferry motorway route`;
export const notBeforePlaces = `trust trusts trusted trusting believe believes believed believing faith confidence confident interest interested
confided disappointed belief hope pride stake stakes share shares stock invest invested investment investments investor investors holding holdings`;
export const localBodies = `council police hospital cathedral airport magistrates residents harbour market`;

export const places = `${states},${otherPlaces}`;
