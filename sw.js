// The offline store. Registered by the page once the lab is ready; it then keeps everything that the page loads, and a
// model whole once the reader has used it. Only one service worker governs a folder, so it must stand here.

// derived by tools/build.py: begin
const PREFIX = "parallel-minds-";
const CORE = {
  "cache": "parallel-minds-core-ae17ddab5909",
  "files": {
    "py/corpus/__init__.py": "6b4d7f6ea6aaa7be7c35b3a275710e4ce97e64345d016ebb092e7a8316d0a284",
    "py/corpus/answers.py": "fa932be24a5108226b83a05cc6142f55be0b9ce1fa5fc2631afa6204254eaa8f",
    "py/corpus/cast.py": "5f5c57babf32808dd111ac139e7be8ab02377cdafba64dfa01f4882456c1ba42",
    "py/corpus/days.py": "942c7f866793f8db4722ab1a0d31574a6da3f6889a0498e0913bd4d4be94bb9f",
    "py/corpus/fact_tables.py": "9bfefe43e09abb281eeeab3a6b2a9d9ad864a9475c915246a38ac545f2464ac9",
    "py/corpus/facts.py": "c762e927544be4dfdfa54b6815c4e7a92464c2202630d3a1fc4dcc1eb891edb1",
    "py/corpus/feelings.py": "d19b40bbdcd9e9f26c1352ae70aff976f361235925acc6153fd9fd7d76f4b158",
    "py/corpus/grammar.py": "af521b6c2e9504fa676bfaa12ea92536fb3b94f406509e7e76ef1f8f31caf614",
    "py/corpus/harm.py": "06c9bffa0baebcdb28716c1ff85114bbbe89ca696d77852e38008fb7fc4af664",
    "py/corpus/heldout.py": "5db4675031a6753fb4737eb77cbabeb8c091d2b4da1381eb4d2eef0a0c274355",
    "py/corpus/plots.py": "d8c433ff38221dcfcfd5166a56e4fac3300cd10a91568f461177988b86de0c8d",
    "py/corpus/reading.py": "a4a18cfd5cdcae0cc43ca1a4c3c6854396ffab1466739260faad6d91814f34b9",
    "py/corpus/rules.py": "08b3dff98ea4b90d2bb5605abb8220f4db4cb47f8650fdec3464174fa0201f80",
    "py/corpus/small_talk.py": "34fe749b0071cd6b68921ed3616ccfc481c2bdd3f25c9bd963282ec4d833be9c",
    "py/corpus/tasks.py": "bcfc8e38703b135b7a433b753b9a4cc81b1c46f579060223982eee4e86b606e5",
    "py/corpus/texts.py": "9eac7cc5911878aed00c23691cdb6fddc938602c67a74f2fb698b5cb22988d7a",
    "py/corpus/words.py": "6a21fcae9318cdddb934424ef727275434742cf00a1b4f71fe123b7fc7f525f1",
    "py/figures/ages/lab.py": "6e073174c64ca12d79af67b240b7af9f58e3d9cb8df4c3acde9af8c4dc832de5",
    "py/figures/ages/page.py": "c518eb2f8b0dedd88593f6804ab175b1f36e0881896df83f2dc6cb8bef6566df",
    "py/figures/ages/words.py": "ef6805d4989d6c5cc30865df28753d784625659bf1ecb472016be44f9eb301d0",
    "py/figures/attention/draw.py": "f0668bcf8dc7ec19142abcaf34b894201d0439e008a889658ff7805665f651a0",
    "py/figures/attention/lab.py": "174df64bb7188e5247c6dccdf8686c4fcf3dad4a89ec87b639bb6e29c010a369",
    "py/figures/attention/page.py": "ec89b8a80c31485eb963b66a539436409b3d1976ee7b58591b5f70fb7ce957a8",
    "py/figures/attention/page_events.py": "6eeecad6f678b31d4d2c997a82595a900477786e2926b6d8f94784023de5c83f",
    "py/figures/attention/page_form.py": "eebcc26f55a44b6a2ed24e4ed610d2021ab96bd689f18e3b1356f687bbd658ba",
    "py/figures/attention/page_reader.py": "d703b2878bc06e257784b684c0898ae41d0bf09280c4a428302ecc55dc7d0a7b",
    "py/figures/attention/page_shown.py": "875059f7e268e5a9ecb8b89ae840ed26c9f8a273850d022b290b78baac00cbea",
    "py/figures/attention/page_wording.py": "2a00b78603c60791e35f104a9d3ed5860534d55ad873837ac8b7512863f51f6a",
    "py/figures/attention/page_words.py": "fbbef4ff5f9d9b92d238ff614cb53d4796ba2e418e283f08bb0f476717335efa",
    "py/figures/block/draw.py": "852c3dd424d5cd54487b99c7dde3fd748a33d5c66d7a2dbcd3ede34d34b32c66",
    "py/figures/block/draw_chart.py": "c28a44142c060fabbc8275a1af60c87497710aa6f11a2917841479c6abbed664",
    "py/figures/block/lab.py": "f608917350fabc69e66b3c6c640b017ecb762d6dfa3c561c1ec297da9230eb72",
    "py/figures/block/measure.py": "d7111515ecd6e1db5acedd129dd52f2967553dfde5a2ac9713eb1af510a09d64",
    "py/figures/block/page.py": "4275c497d4e21ad68d1516757710df8c04a14ab3e00cc2229edc86fdea66881f",
    "py/figures/block/words.py": "1c4e23b515828948ecce6ba909192c570426a8a18f4c93d453931e19bba36663",
    "py/figures/cache/draw.py": "dc03f09f2a9f327bdc6c2c343bf00d2ca2519c1be3ab9a6f8f506dddf8bdfb61",
    "py/figures/cache/lab.py": "048a3321c15976b8209db8a0c125dc14497041722998c6bb0cb51acc2e75920f",
    "py/figures/cache/measure.py": "c1980b473b5454c43fbe8e06f1d5ddffd858277ceef8bd697bab49d2b16bb69d",
    "py/figures/cell/draw.py": "9758b404908c447d230f24f6e3b13995cdf2685edbf07aa114a40ac39fe35b3b",
    "py/figures/cell/lab.py": "f7d17c2b7afaf98197fc2b0c82d10c0ef198b2e87466f5139e6ce9569f38433a",
    "py/figures/cell/measure.py": "74cfb741adc2b55b36c14c3d8c26ce58c3af9128604a18c660c1eb39e3889e94",
    "py/figures/cell/page.py": "be2aa6fc5abb6d8a25710bee63208f1fd4191377a26b185a69fedf484c2db732",
    "py/figures/cell/page_columns.py": "d982532ff62eaf34d8dfd4dce5ef197db3887612e4851f38201fc6143d1da724",
    "py/figures/cell/words.py": "3742dfbbc087cd3cd4e4053373092df7c93f88fcd6c778587424c8096872292c",
    "py/figures/checkpoint/lab.py": "c39167f41f6ebfe415e4db527dc5d5c7cf3936c87e2e237b9c35b3746bd8f11d",
    "py/figures/checkpoint/page.py": "17f688ab1e28dc103029eb9a7b2c174df6b6e78da1a220975f1caaf2ad962417",
    "py/figures/checkpoint/words.py": "ac858ca131b3c1432a389af63c434bc98c4179c49062662e1cfc25c381ce2ab3",
    "py/figures/completion/lab.py": "2c45b43c26f1c99385e2cf2a17ea3e6028084d000813b5105d5fa714a9da7aa7",
    "py/figures/completion/measure.py": "ebca13573ae9825b3997e07244d110137b590fb4eb4d79619871d5f056c6be9b",
    "py/figures/completion/page.py": "14df5df30d29feeae8db1c0f88e5b5e7d3440abe38c68e7f9cfefa5d939d50da",
    "py/figures/completion/page_form.py": "bb3e1fe33bb34dfcc3677b1fbc0f814798f1ddaa64c67b7b99903550008f33ea",
    "py/figures/completion/page_words.py": "067c42874867426215d99ebfbb26690bac8297c8c83816cb33635b087e9a49ae",
    "py/figures/completion/words.py": "42810bccb4b10a054749173d631dca88a283d927f10a1c345dd481b3c7ce13da",
    "py/figures/example/lab.py": "9a09d58794a65068dce424e1c6da3e008ccdf18bae4eabd4c7edd508aaa16a7f",
    "py/figures/example/page.py": "51c2c34381ef1dbf5f79ec72a3d1d82e7e6e67919df6b85b4a965995763f7c27",
    "py/figures/heads/draw.py": "1778df2ac156ec5015e11cd0e29315934078f386fb62ed1bc6c4ef40d3335eba",
    "py/figures/heads/lab.py": "df6b93de8316d7f76d991d38d8f702d282c43cf94f4b340bf645cbddccb2bef1",
    "py/figures/heads/measure.py": "38914e1c291b0e694aa42707475494418190b23076ce623d437accf6dee9c06a",
    "py/figures/heads/page.py": "2cfdfe8f4586d04a91e0df53170f368090a0a0fcf93eb3d80e845c810b294bcc",
    "py/figures/heads/words.py": "c4c2373acc7168a9e19f579d53020cd1d27922d97472b61ad5be900880a758e7",
    "py/figures/judging/lab.py": "692fad1cf9892d284596381b825b4957e8df1579f96e9fd8ec092e5686dc34a4",
    "py/figures/judging/measure.py": "155c9d643c7d65db66ffff48c4ac09a9f1bfee6c7b775da034cf0f2a16e564fb",
    "py/figures/judging/page.py": "e39d420a5f4c19ce73ad7f3637f5ff867fe48bef0323cc90d683845a8bb6c2ab",
    "py/figures/judging/words.py": "3a6e3ccf94f0e87cb4970abe0f4b587a4b02c18d89f0549516c50e3dca22c0e0",
    "py/figures/loss/draw.py": "2cf8e54c24685f1ba0dd0d5c4ab38af2c9f18ea10f01f7da4e8285b20b71159c",
    "py/figures/loss/lab.py": "0c23d00dcd9908da8c3ba596420ce34dc99c860cbccd6eb230a24ef9a4bcc006",
    "py/figures/loss/measure.py": "65e80df97f73f55d0322f5b5aded066dcfc59d2d8604332bfe4eedf1c0c3033b",
    "py/figures/loss/page.py": "d3de596da0bda33fdb70679f1aaccbce7cbe1a9a078d55de460fabfc17cc6af8",
    "py/figures/loss/words.py": "5c59529a673862024e1708e669e544561d6a9482ec0abcc7f37c3d152ac6ed7c",
    "py/figures/next_token/draw.py": "9ca677cdfe34128039c860cee182def66e9139c95c01fb139ec64f88cdbef183",
    "py/figures/next_token/lab.py": "b3e8d4e7aed00ccbbee7f2df540d939129a3477e3e1b78e6f4fa6af60038a648",
    "py/figures/next_token/measure.py": "ba76ff5a08e50644f184d45592e3f184bd316d26b9260926cd5d36247a896558",
    "py/figures/next_token/page.py": "58d0b1bcc171d664d5635297aafabd3c71599ac2a33e887db285d992c2b4bca3",
    "py/figures/next_token/words.py": "e66ef644863d1ca50e9debf88232fe86c8608f5f901fbb878889fd199055da82",
    "py/figures/opening/page.py": "3f305801bfe5764f62c8954cd44c07c3771398eaad1ff6084557cf4ee3812f14",
    "py/figures/opening/words.py": "ea50933975406c8447959fe00b0233465439a71ea258cab8d15c0c3172410c1d",
    "py/figures/policy/bandit.py": "0d116cda0628fda48d9ff80c1b653ce74747e50e68679da1b5b3e06e2ed6f539",
    "py/figures/policy/draw.py": "89cae963c5256b5e4eb5efeb6bf452647f3c9c075a3d2d084bf7d45478109dca",
    "py/figures/policy/lab.py": "8d83b5a5f6fe874da9b12332da311edaaa6f116ca56a65dc7754ac4c3ca51f43",
    "py/figures/policy/measure.py": "44dcc726e9352a071f76520afb0d54a87141fb6e8d19fbd1d2c0201a065b458a",
    "py/figures/policy/page.py": "7d3848b3ca488c364419dee3f889a84251f415d06c924cae2d08a9103880c6b9",
    "py/figures/policy/words.py": "5ee2ede5e64477f483b7cbef161d33372af89ef99564b169c1a98f12e877ae6e",
    "py/figures/positions/draw.py": "db92a3fc4e539578f25e203b8bf4c930b5d1e4bd07709df995b4ff1b66fe7e20",
    "py/figures/positions/lab.py": "a2a492bc19bd7076f5c9c849d7e8c57717b5dc6f175ea92b0557c8aeef59c127",
    "py/figures/positions/measure.py": "8f1518a3b9fc6fa690f289692eca558ca2655e07ea166670d44e386a167f1f14",
    "py/figures/positions/page.py": "1b51e592414417a6a640bff606cf6a1d7876c3dc0864600a73e05e101125c6b9",
    "py/figures/pretraining/draw.py": "c8bef64dcaa24b7817f2ef7e789173508908e97836b591ed8afc555eb68a81df",
    "py/figures/pretraining/lab.py": "b7f26eda2ff9c9e9819dd8e102f8587a6ac3bd5af67b623a5f3095687f49842b",
    "py/figures/pretraining/measure.py": "bdfaf60badbfa37dbcb1bc8e2760d6b7dfb34b57167fea926d04119413e16aa6",
    "py/figures/pretraining/page.py": "0f3bffbb86739e26d75a41aec83c5e09cb928b94c92e9bebb2c27c6789e2733c",
    "py/figures/pretraining/town.py": "087ff8453cf53f4530ddbfbca330b6b86e550eb618ae5dc3e2265b4d325c135f",
    "py/figures/recall/lab.py": "c7559fdedf5f17a633b07a4822417d5986f14b4310aef88fa2e12109be6e6768",
    "py/figures/recall/page.py": "b1a6d93bad377e82c28cc6d823633e1532e3fca992d726a0373ee7637dbbd957",
    "py/figures/recall/page_guess.py": "d5a78d377be61d327a5ef4392042d9b5854f3ca02239c84fb12dd48897d453ed",
    "py/figures/recall/page_guess_words.py": "eb8716c1005168fc929b8d5e7311118970d0ce254517667ea59ac2a54bd50a16",
    "py/figures/recall/words.py": "b4422bdd1e4d7d3497b487eaac6967d0d60394835807593cc8d338f6148b923f",
    "py/figures/retention/curves.py": "72b330ea276fe6e7a022c24f25d6a2d7e51ffdd4f827414dfab889509ee7e589",
    "py/figures/retention/draw.py": "8565afce94cea492fcf682c7a478105e8a2d3b9659d7f55680be3a29656ce8b7",
    "py/figures/retention/draw_recall.py": "7b24ba457485473f8338ffc0728c2eabc7165afaeba9425acfd6974dd734d957",
    "py/figures/retention/lab.py": "75e28dfd8e353c02748b4ad9ca8cb1b49eee0039a12c85d359465f439f269d8b",
    "py/figures/retention/limits.py": "65a1a70f4efa39096b657bd4e0a064b91f08ff7e11450275faae5df5c30dfd36",
    "py/figures/retention/measure.py": "848845f5ecc81d72ea835fc886fc7f4d2779136d41b14ba5bd236f332733e491",
    "py/figures/retention/page.py": "41bc742b4c7a5e839c55df7df77510718b07447be81262d5aa0f0a9e5931657f",
    "py/figures/retention/page_guess.py": "81b517aed786f310853aef2e00f8d543bcb148aab3bf23a89b907e57bb179d43",
    "py/figures/retention/page_guess_words.py": "ae638e402aabecf5f9dab7ef2c5c2f1182c361677d7113fcc7d1a24010262262",
    "py/figures/retention/page_reading.py": "d31cdee5aa43d932b48107b02ac9e9f67573d87595c8f597cc38e5a3b5769f46",
    "py/figures/retention/recall_counts.py": "ad12f6a0a28da432ea51ddee942785f40a5490ea86b5a2ddf85e6d1579e1886a",
    "py/figures/retention/trained_curves.py": "05d7d751ec5dc16a4a261fe8e8bdfb49dcaac513d79f2606b0057d848a59df2d",
    "py/figures/retention/words.py": "78006d919ebf53da5275e2b78d830f7911b745852f65ab6e381c79c769f9a222",
    "py/figures/scaling/draw.py": "a0bde0b28f8d06e6265af86094484bdad767dd72a1bb98e80c4586ba090e2bb6",
    "py/figures/scaling/lab.py": "ac5681d9693152f9fd69b1cbb14f882c940df9143252672f0d5039a5f922b25a",
    "py/figures/scaling/measure.py": "a2cb464cc742b152ce7a0eda04010c8e37be8ba6ae68f472ee903c2f3e63d8e3",
    "py/figures/scaling/page.py": "9caee0b2b33ce946177ead4e802bd8288738b86e13907ad0979e9d653cddff97",
    "py/figures/similarity/draw.py": "1351a66a1f857500c453a653351f6c0697570028108f2c37a5474c318fce7f03",
    "py/figures/similarity/lab.py": "925a3f0443bbca2fab2a3918893e55b6c2c48a297ac0a52a23602b02f27f0206",
    "py/figures/similarity/measure.py": "52086388992c8986b041e852b75248f9b485f13f024e2e3d39cd2f27518f6ed1",
    "py/figures/similarity/page.py": "766068876257b98ae66136580f867f74e7048c277069d05ee961ecbb86ad987c",
    "py/figures/steps/arrays.py": "a45a6f6bae9974185d365a7b08654dd849dd202d6e604a19ced60a67147b318a",
    "py/figures/steps/draw.py": "c1e01b66dcbf2c1f5ee350dc79bac19e67b09a70c05dfaca572650d583323c5a",
    "py/figures/steps/lab.py": "6ffa29f961581a7a25f34526ea65de4af978f183ac6f6fe9d4f985f3950276c2",
    "py/figures/steps/layout.py": "37936654589439b2061b6d239e0ea3e12afcd985caea1945e221bb02ddf27e5d",
    "py/figures/steps/measure.py": "5670e104584112118730d0ce2fbc3890cb72ba5c7a921b9b63435d8e82485948",
    "py/figures/steps/page.py": "2e8d2a3ee2b5a6c0ba9de93b92ab427a168b73860ed3d7dc3c69d7b57c6f536f",
    "py/figures/steps/page_arrays.py": "2949b75adfb27ca02a676a1838faead85cff2406a327d816b792ab9426803ebb",
    "py/figures/steps/page_cells.py": "427ed502bf4520f9e467d64a3aa1f178276d76572d7ccb225478158cb9ae64e6",
    "py/figures/steps/page_reader.py": "359d1daf3c31a04503f75e949f1a7347a728ccfbd67c45b6a323449868eaf9a3",
    "py/figures/steps/words.py": "420b4452ce8e59069f2a776d5cfe55efcbde4bd2891bb3a5c14f4757e47a74da",
    "py/figures/texts/lab.py": "fdbdc275e3ff073865e4cbba536c2e23e90f95c53e99b301573a5c28b95264da",
    "py/figures/texts/page.py": "a7cf6d144e2d3727ed138b2c5f8bd7ee58d663921a06b031d2ad2c9c445ef1d9",
    "py/figures/tradeoffs/draw.py": "c43c3eed0769c1eab5c7b50dd5f6f625532ed04430438ee9143dd0367d7288cd",
    "py/figures/tradeoffs/lab.py": "72be8249463a85718872651022af7ad0b7ad5fd0b4e62313c35c18da311f6893",
    "py/figures/tradeoffs/measure.py": "65077e0d8254113a78dd802ee7a8ce0912325d6c1f316d6e7cf48a9077fb7b33",
    "py/figures/tradeoffs/page.py": "6e8b914c291cf718ece5a7e5a72ded5c0a1160fd82301c387e0455783185690a",
    "py/figures/unrolled/draw.py": "960442a7b4134d1e049a4175aa71620478ff3c705e4fef5b4537b00aa5a4fa88",
    "py/figures/unrolled/lab.py": "b3a065c33f371074695e16bc91b4c1e0204f307a2652e7f81123cbd7a046c51b",
    "py/figures/unrolled/page.py": "4477f1c825b30ee63f0b62b93c4351e6d182bf2816fd3d13fd662308b8831217",
    "py/figures/vectors/draw.py": "25aecb50a977ea4872ebede03d56285e9476065685e60b8a0491951dccd126c4",
    "py/figures/vectors/lab.py": "c4e72530196087b8d733f71e4c85f1af8ed10958ed8b8cde4c7634d2e26d0c22",
    "py/figures/vectors/measure.py": "f655c9c282f8abcb66cb95539e01ca65892097da26c3b5bc318e2457ab223381",
    "py/figures/vectors/page.py": "43a9bbcf507c9967059fee04189ece4946ca803edf8c3ff2ef2ef3b7d9e5169a",
    "py/lab/__init__.py": "28c194f9d219134f36d0c3c0c9f3ef81eb3854437891a34d500114125c8c6362",
    "py/lab/border.py": "e54258bcaf94cc738d847b7e7bfec4e702e020ec135fc5561be59a2eedacce82",
    "py/lab/colours.py": "0083f8edac60e269da04a96d7e3ff51143e0283c33b8739877462b1c45450088",
    "py/lab/connection.py": "8aa8b4fffcedc65f74fa2c34899994080dfc0cec9c92384da691737a88e579fa",
    "py/lab/download.py": "b240c100a034ef1169cb6d93eac52e502b5676b19f228b2f002cffd8aaa08163",
    "py/lab/drawing.py": "880c2029d1c4e01bfeabab4123909c0f4e1759d2602ce23cd32b0853e91a5c5b",
    "py/lab/encoder_files.py": "1776759fd232b4752736fcac86e0e0a85e964cc7644748efea1748be0d23ef18",
    "py/lab/encoder_session.py": "19bc1cfd5067d3c1bc3ffbb5a47d2b7eea2f83098d7230112d0414448a6a0cde",
    "py/lab/exports.py": "da30d90522616e9e7f6dd91d27eabb9d9e2026c48b01aeb6de09743a1b29d823",
    "py/lab/functions.py": "30c58c0e9993600c68dea59d53b1e3063b3f5d3b5a04b5c46fabbba88c1de629",
    "py/lab/gpt_session.py": "545f022e843106d615005c9c88f4dcd313fe23ba5e9fc324278ccc8813eb4a58",
    "py/lab/lines.py": "988dc875d69338e3593b7f64a930041ab827bfaa585899ef5e8359d856ab37f9",
    "py/lab/long_work.py": "53d20aa030637993d94c5fff2e3f99f29d41b090b2d717b2cc8ff7594c16705c",
    "py/lab/prompt.py": "968dc73bcd5a1521d1b1be13d1ecd091e78b72975232458615da854b155d446c",
    "py/lab/recall_session.py": "921be5a62c9ed8b4e49e3f4d0c0e2391b797494f0e65200cdc6c80ecfe5510a5",
    "py/lab/runs.py": "2a52269a6e5c31df7baac66d083b339e3ca80a29ce21b1bf1dd7ca939544632b",
    "py/lab/seeds.py": "545898088f93ac06c6c24307933b79dd8005b6c2689ec37f8458edd89712ce7e",
    "py/lab/style.py": "1fbdf51bd5972963392b0d5e9451fea4f41326430b8e760e66b0fa22a4b58c69",
    "py/lab/words.py": "c0adf68ca68f51c0d0e151641dcad9f5b7e63c0372351e545f753779b82d0cc9",
    "py/lab/worker.py": "009754c238c92f9123a4a1935ecbb9b5605d2da84bbcf34dda4437b9166b1c17",
    "py/models/__init__.py": "3987b099d59f760240e27e84c7d0489f739d08cdc138ebad88306eb3e7050802",
    "py/models/adam.py": "b56c7dc96a2f15aac57397a4c107ba3d6245a8846b4a3e043583b0081b11e3dc",
    "py/models/architectures.py": "2264a1ee4b3c7ae5aa059cbb826c53a88da2616076eac8124934f55809cd35af",
    "py/models/counting.py": "2b1e5e72c4dad838762b2e1153e8e7bae26c8109bbe7c7e2981cf576e5caae83",
    "py/models/decoding.py": "27216a41e382820e040d118690ff0724300644d74389d4c47c41fd2d8077f1b6",
    "py/models/encoder.py": "e144a42f9189d242dfa3b7a89125b09e1225e42575b1e9e491df92ad89f1e338",
    "py/models/gpt.py": "1509e6549d4ccbc45f3d9d0c187fb2a4dfb9beda32fd7e192478a8eb02ba5f93",
    "py/models/gru.py": "88af1d4bac565162ce47de03a769404c2b2284a009e17016161cd1849f7c0394",
    "py/models/int8.py": "e16e4fcfc03c8784e3e0b51f3a18038d520ad5b550f47342f13c715fb9c6f8be",
    "py/models/lstm.py": "bf23890d000256cbc4f07e379f4d3c6518e0762a88043f7b2d93cd0dec371da5",
    "py/models/numerics.py": "32ad22acbffaaf298ff085ea57d0d48515ea590a31c1cac366e4500927dc42b3",
    "py/models/recall.py": "b9226e01d186a583c3aa612ba210c664cc48a1dd6c6e9d1ce6ad70cd222513f6",
    "py/models/recall_task.py": "213a17795687f3ee76f5b8615752f55626186c4785c460563502c1ca48787328",
    "py/models/rnn.py": "2586720ba11ddfb9050dff4414c7f8521905ebc7e485e0d5b89630a9ebd3e7b3",
    "py/models/rotary.py": "71d3ce56f1c7e3207bfd3c2dd4ef980b69f82468db491504bf2e622b3f5ee6cd",
    "py/models/safetensors.py": "b8387525424da92a1155651594861ea9b3b09c55d8107dd4ab9a5f6caec45bab",
    "py/models/sampling.py": "539e0e21636e12cc90716c45f6e4e1b02c5d3fdb7147613a01f0f4e1bf33a376",
    "py/models/statistics.py": "601414e49382b3c929dc3ea5b450f9bad872c4091895091ff7b070439cf390f3",
    "py/models/tiny_gpt.py": "65ad4d23a4f4db9bffc0862525f781b529e2bf7147136fe5eaa24514da9213c2",
    "py/models/transformer.py": "885efb54a39b271369476c28d3591f43ffccec855c2682b92c9d87ad25d17875",
    "py/models/trees.py": "46aa8a3ae0b8bbc794d9a49b4c20b63b491343d88964666c9cc9993c5c46eae0",
    "py/models/vocabulary.py": "20ceb431604e525cfcebc2f5b464d2aca6872b9627cfc6f2d5f28be93206a684",
    "py/models/weights.py": "250f459c833b0ce245605f489a9b5c369fd52297aba92de0e2ecbada3ef81c72",
    "py/models/window.py": "14adccc2f40d5f5c655b7b74049a9bc448deedf6e108dbeb95e38ba18c7ebace",
    "py/models/wordpiece.py": "8a28f9253aada130aa115573b3512b077e882ef6523120b359320fee78a84268",
    "py/page/answers.py": "8e9b8089d44f571158275e9f98920c3b33ae71a51da3f4d99e00b27716f88d81",
    "py/page/architecture.py": "07b326ea9eff85d7d8a13f6d9c19668940412856f29b99d047f6192fdc727441",
    "py/page/asker.py": "8f4db29867a722ca40e82da2e9c94fb3dcb8ed2187512122aa6b267094ef0087",
    "py/page/bar.py": "105f55a4854b626a5128d31f8de2921409a7843379c98fc21c43392305d15ae8",
    "py/page/channel.py": "4cf1f1f401dc71e99bc89521ecc5e4e2cd704f068f2f33e2379dc2a7f483870e",
    "py/page/chapters.py": "cf6537b36f0ca1e82b4971b8ddcee441fc3addc13af61ff945e64e9de7995e81",
    "py/page/chart.py": "197e8bee58f852d4a4d8663d9905fbdd89fe22f4e85eccf8684112b4bf177551",
    "py/page/choices.py": "363c505d21d3461ee3d5a1b2cbfc5ee6a6eebcf0cf97cd5014fa86480350a247",
    "py/page/controls.py": "f9fe030dea683e299634715b4f4910e5f6809feaae181b9b66478dc0ede2a5c9",
    "py/page/dom.py": "c965578f989184040024df5037bde17f13aa5c5b6bd6304ce87f855978c9737b",
    "py/page/encoder.py": "c2d151ace0366f8d54d6af1078d42b9a68c3e9ac57dd7264b65af8ff88a45f87",
    "py/page/figure.py": "ca65ea048f8c4f0944896af60ff59dd9be8d50ce66bbeb36267b2ece61fb6f26",
    "py/page/figures.py": "f3bfc0a1d8ab48c668aec6a269689f7e138fa655b7c9e10dd7846d3f9fbe6d41",
    "py/page/following.py": "5d92ea1e12388da1b66fad1820d39ae7ac3d18188d53c8241349fe71a1822ff3",
    "py/page/glossary.py": "855d00f9a03c5e4745e406c42f2e0ec8bf9f5498084d354d965fee5e7a3f462c",
    "py/page/gpt.py": "157240151d122263ce6d03623b940100c7a3058119f51dd428a7eabdf9488c55",
    "py/page/guess.py": "e04d0d16e82e819fd9635835ba09fd8421fc41bb545772963b60f34954e9217c",
    "py/page/head_choice.py": "445ca295e101cddd9793e8b38a2f26a9ef0a3036da54e54dd2072573c003625d",
    "py/page/lab.py": "28a4330ef649c3586633a76f1f795d929ecc663ce4b84baf25728559cf271818",
    "py/page/lab_start.py": "5e05b4f8a081a4bdc86a4f5117e88dcfd2bb17843b5e0ca261d14a02d153b301",
    "py/page/limits.py": "37e2592f8b70ce5af4649534a1a0be274a400c2da1c086814cca2874d94ddc5e",
    "py/page/long_figure.py": "71bcd2d3062869ac473a529b47539fc014d7336daffd6b2ecfddcf08229b618b",
    "py/page/long_work.py": "4a9e0c9121d1cbba00993ff50b935352b1171101c24059f426c05313d9fb42b2",
    "py/page/main.py": "8ab5551ceec74199de0d8732de7263aeb21c5f96f32a1e353cdc5ada8faf5bb6",
    "py/page/messages.py": "a056a41c5dba38ad12469d2c1754c7cb7868ae33364b2800704c8ab45c065115",
    "py/page/offline.py": "1b385fd053c6ba2193695c09a766cb50624f88f76b6639659093e7e17bf480fc",
    "py/page/pinned.py": "6d874af95abb92b33e44ef6d57a5b90dfeb22aaeaf3fa07a0862ec5e4d1d05d6",
    "py/page/pipeline.py": "080864d3d937e7697f6e4dfc666422e891ad60e48b374f1d8d70494962797ee1",
    "py/page/places.py": "d5e1713fdf5d1f02ba84c3722ec2ac8b171db2e8fe1acad614b3bf48d2684504",
    "py/page/present.py": "a63984a1c212f1d28479f3d45e611de305f1df79fc2be0ee84d498a7e298ea6e",
    "py/page/section.py": "155f5809a1b8bcab35aa321bc0ee208f0e740b5a53a02b80cd9510c0cfda4a44",
    "py/page/sources.py": "891197a9eb8aa9ab35d99e6c10948e792ffeda81e45f6fdf69d6afcb1d79e8aa",
    "py/page/table.py": "23bb5c2210d6680f65e457e96d4c1289ee02f3ab89607354fcda25a84cdc9321",
    "py/page/theme.py": "b9cef42c6835ba75312fb499cbb41475f496bb8496ee33a209662f0af8c8407f",
    "py/page/training.py": "2b00c62967aa8a6c7a1ae58e25a13b6f781f66ff959d61e46f90e29b223f8bda",
    "py/page/waiting.py": "b7648ef18686dd0b48ae0d91bdfb49e66a77bd8939d5dbbf12b181d46a5e236f",
    "pyscript.toml": "32d7235b50e16952fcafb473412a1a4abd28be696ee3027feca119cdf46f505a",
    "static/figures/attention.json": "02c246dac26d736e04750162d0cd0af0a544325418bc41ecc3268ce827c40e65",
    "static/figures/head_roles.json": "bba330697d42d30d1ea1d73bcd18af504ebc838ffe3b2d2e65c5555f9e739d9a",
    "static/fonts/inter-latin-400-normal.ttf": "a54e2f9b99c4b3c5ca188e65ded9f701c4d4c743e4176ada3bad66104bb001ae",
    "static/fonts/inter-latin-wght-normal.woff2": "3100e775e8616cd2611beecfa23a4263d7037586789b43f035236a2e6fbd4c62",
    "static/fonts/jetbrains-mono-latin-wght-normal.woff2": "18be452724bfdc236c074ca94a249a7f41a86752c7d04ab258ce9ed5651f6a7e",
    "static/fonts/source-serif-4-latin-wght-italic.woff2": "b4f56ddc9873487f1c9a3ad5bbce31982fe89b951f57e4604f62b4c8a540fb19",
    "static/fonts/source-serif-4-latin-wght-normal.woff2": "382475f38242c52d42a3e5ff8dc69b5d73f10d0d21e4550b5fe232984688779a",
    "static/icons/icon.svg": "18a29d06f3f26e762d4cc52a1b97a532821a1d5eaf798f172f491bb6cbf1bbf1",
    "static/models/recall/gru.safetensors": "d7888e7d4baa06ad9e8d14e440c95ff580519ef2e17cdf65f39f1d1c26910e1f",
    "static/models/recall/lstm.safetensors": "f8b8aa63cc38eb701e7fc87439483521c2dc048d00c5a33156ed5ff5305ce194",
    "static/models/recall/manifest.json": "add9229ae737fd7ab78ca42be1f4ab0c9b25b7929e622056ddfaa088d1ec8019",
    "static/models/recall/rnn.safetensors": "2c55b4e8f716c3145c9d16b40de3463ff2b3b3b586cabb421e3e326635a8bd32",
    "static/models/recall/transformer-window.safetensors": "f8797f5c2b5662ce046f6f931c6c6e57490759340d552325be3dbc155f319f04",
    "static/models/recall/transformer.safetensors": "112a70303d33840b303773685d39f4c70c0c55786c21f7a0f8190c54c3bc0e2e",
    "static/page.css": "5b063ac390463e76119b7add06de1e7830dd45e9f6fa99084292b9574a2c2bfd",
    "static/recorded/attention.html": "6973bf4e9da00fadeaeda274c56ca01b8fb0d9876d7cae63c4726d0da431dcc4",
    "static/recorded/block.html": "b7b1d6e1b2007b42f883685143ce31a38265cab8902f1a4ec681ef112213b540",
    "static/recorded/cache.html": "1b0caf1ccde410292d32e21f654d05e6127ab20b343a653551d5556c60463fa9",
    "static/recorded/cell.html": "35c99a5d287d417b2777b5b6d8af8a6684716803834eb703d832a3f813beb064",
    "static/recorded/gpt-loss.html": "57ecd1f72ef645504f6a621d06ebf4470b75bbce24ad2fd7937aceb228a74df4",
    "static/recorded/heads.html": "b6eb893e53568c3242e865e04f97916f2b3f6e37ac62da1c72ccb794a72b74d7",
    "static/recorded/loss.html": "a6a0304e5a0ea8db3eb01cec1d3a705a3a130569d740bcb5afec4c150f992b42",
    "static/recorded/next-token.html": "04e53ca6c34a23a24327eae6f3436e3bc5057f5bb53c053776a7839a3f68ef84",
    "static/recorded/policy.html": "6604948bf48b6d00ecca6c66c0065f872f65afbda095827024788abcbcc6a97d",
    "static/recorded/positions.html": "8179c67e2b3873ee26c689a5f9318f3cf60847afb4d61f569ca74d4b35e7fe07",
    "static/recorded/pretraining.html": "ccc9737b38a40543426eec553a9cd20adff28c5bf31ad8696f734aad25145758",
    "static/recorded/recall.html": "f0c8c7b2077e805db57fe76d9fcb8cdae3a741cc09de2d0d8ab02d1812d40327",
    "static/recorded/retention.html": "ef6e271bab13147d6bf18340fa982548af3d720eb967610456ea889eb4100acc",
    "static/recorded/reward.html": "ba3b862bc82a7109b9c8bdcb5b88f1d341dfdf6782dfa43cdd05695ba9d7b6a6",
    "static/recorded/scaling.html": "74e3453a9509ca09dbe44d46c0e4c68f2d098b150e34dd5ff247daf64c05b627",
    "static/recorded/similarity.html": "41afd205c73807460ceb55ec440c4dab4179525622d60a901e597c544ab89a3c",
    "static/recorded/sizes.html": "5cb0a43de6916e27275efc63c2f58ae1670713b0918528be0b3119587ad063f7",
    "static/recorded/steps.html": "6d8845e92aecfbcdc6aeba2f43e52cbad0198b70c515413ad1fe35f3e2c8e517",
    "static/recorded/tradeoffs.html": "756e9959d5c6f045fb41e790493c2fcb49d7c8974fa0433ef394846359af03b7",
    "static/recorded/unrolled.html": "222c48cbe81ea21da0618027bdc34fa5b6ba5ae6080b0aee4b9c51e08b60a37a",
    "static/recorded/vectors.html": "65bea4363b05c8ac9bd9640776a6d3f803093e1a030cbbb58a828d560d4f2d49",
    "static/site.webmanifest": "35b27ddcd366e66ae0ff0184d132ea98a643494fcd8a4faa4ae79623778d2c9b",
    "static/vendor/micropython/micropython.mjs": "c2be87e7ba24e3b47d133022b009a66bff07f4720aa23d816d216ef8cc47014c",
    "static/vendor/micropython/micropython.wasm": "06338c955b03c5700aa0069015d3e392d76836ef8e2ce25bedbe59b88ccd373c",
    "static/vendor/pyodide/pyodide-lock.json": "19cb445aa44037a51b8b3b06ef6e7172a48503d31cd4b50ba19bf0de2042d0bd",
    "static/vendor/pyodide/pyodide.asm.mjs": "f7cdc8ece80678ceb712f8e65ebe6d3a83203a180c399865f49612a051693635",
    "static/vendor/pyodide/pyodide.asm.wasm": "cc36e3cab04fdfc9a63ff13eb52eae2b911bf46c025cc7b281f394bd3de1d5e6",
    "static/vendor/pyodide/pyodide.mjs": "6f1d60f7bf529beb300f0f47983c921d3982363640ba20af0e38efdddbc66109",
    "static/vendor/pyodide/python_stdlib.zip": "6aab78b7f40f78bf10c50209e22db2bca7b5d443b0274b8ff129ae47c1fd0734",
    "static/vendor/pyscript/core-C9KDLldu.js": "6ebd3fd9f13faa7859f54bed5304c532da8a194fffbe14baf1986af1a1f17dd6",
    "static/vendor/pyscript/core.js": "e3c6992c6625630423d8e720ebba6cfe1d2ad7a9e4be7224a1e4a3c52edc8d07",
    "static/vendor/pyscript/error-D2315lOB.js": "872d9b91b2b1ba283fc6d0d98af1e49dedebfa1a026c15265d712e5f84a599ee",
    "static/vendor/pyscript/pyodide_graph-CX6fRcVL.js": "46c1b3a9290317e4bb651c66f743e62d9e5dc56eb099c71a8264fdbb340bb2ca",
    "static/vendor/pyscript/toml-V4Savzlc.js": "b8ddc7914a2d7b2e502ca841a5b92fdb9fc9a565bbd762cd3e0f32c60629178e",
    "static/vendor/wheels/autograd-1.9.1-py3-none-any.whl": "da5019b27a5ddb3f32a3a6b2aded605810eec76cec2c8e0db7fc1e8739ee6aab",
    "static/vendor/wheels/contourpy-1.4.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "b2fb12e9f4b4d84c8a69a7295867ce4b713e590c1721002adeb27ae224db64c5",
    "static/vendor/wheels/cycler-0.12.1-py3-none-any.whl": "e1b242f6c4b08a0d4a4b46a663c16630c1df88a70e6be02de0ea638428058cf9",
    "static/vendor/wheels/kiwisolver-1.5.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "d33ef8e075b863d0c652f5cbb7dd182fbd8418544b9a04ebed2472afa851971d",
    "static/vendor/wheels/matplotlib-3.10.8-1-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "b129a2e3dc3812216f3d5a0093f8c4a4791ca607947f4ad04a374bc95c7e0797",
    "static/vendor/wheels/numpy-2.4.6-1-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "0e2027c6171f91f0f68488fd0c953c4a3e3c229e619350f1a6f5078d42bf6c59",
    "static/vendor/wheels/packaging-26.3-py3-none-any.whl": "62a973a7ec4a0a0a5f040de2253734f22e539260bdec7e7faf5f8d85d9e2674a",
    "static/vendor/wheels/pillow-12.2.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl": "ed0e966d5dbadebf3acfbff9cb43a8d8e93cca4ee1e44e5591254347f9c36e63",
    "static/vendor/wheels/pyparsing-3.3.3-py3-none-any.whl": "62abd8061b183593ad4af257ace1c179a70367fc546942564e722403ff65c20d",
    "static/vendor/wheels/python_dateutil-4.0.0-py3-none-any.whl": "d074489d35aa5f6d0d66bd44bc4e5b34a207fa1a278d393f35ea9be1f251cf56",
    "static/vendor/wheels/six-1.17.0-py2.py3-none-any.whl": "103d3bf664c5c0909c769e713d0a2f206afeb16e4b1613879316a0ff89ed6b50"
  }
};
const MODELS = {
  "encoder": {
    "cache": "parallel-minds-encoder-b5ef4636cc58",
    "folder": "static/models/encoder/",
    "manifest": "b5ef4636cc585f6931c195d7aeb8d1eb3a6572fff8d67d2ce8e4ba7a21c81adf"
  },
  "gpt": {
    "cache": "parallel-minds-gpt-deead11a517b",
    "folder": "static/models/gpt/",
    "manifest": "deead11a517b6a614463c4a32157edc12cca4c0462bffa27b9f87e85d8f38a7f"
  }
};
// derived by tools/build.py: end

const HERE = new URL("./", self.location).href;
const REST_MILLISECONDS = 30;
let awaited = 0; // requests of the page that are on their way from the network

self.addEventListener("install", (event) => event.waitUntil(storeCore()));
self.addEventListener("activate", (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(HERE)) event.respondWith(answer(event.request));
});
self.addEventListener("message", (event) => {
  if (event.data.store) event.waitUntil(storeModel(event.data.store));
  if (event.data.isStored) event.waitUntil(report(event.data.isStored));
});

// Everything or nothing: a store with a hole would fail later, without a network to mend it.
async function storeCore() {
  const cache = await caches.open(CORE.cache);
  const page = await fetch("./", { cache: "no-cache" });
  if (!page.ok) throw new Error(`the page: the server answered ${page.status}`);
  await cache.put("./index.html", page.clone());
  await cache.put("./", page);
  const files = Object.entries(CORE.files).map(([name, sha256]) => ({ url: new URL(name, HERE).href, sha256 }));
  await storeAll(cache, files, () => {}, false);
}

// Six files at a time, `stored(file)` after each; or `calmly`, so that what the reader does meanwhile goes first: two of
// the six connections that a browser opens, a rest after each file, and a longer one while the page awaits a file.
async function storeAll(cache, files, stored, calmly) {
  const queue = files.slice();
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      if (calmly) await rest();
      await cache.put(file.url, await checked(file));
      await stored(file);
    }
  };
  await Promise.all(Array.from({ length: calmly ? 2 : 6 }, work));
}

async function rest() {
  do await new Promise((resume) => setTimeout(resume, REST_MILLISECONDS));
  while (awaited > 0);
}

// What the browser has just downloaded is taken from its own cache, whatever its age, if it is the right version; a
// damaged file must never be stored, because it would be answered from the store for ever.
async function checked(file) {
  const name = file.url.slice(HERE.length);
  for (const cache of ["force-cache", "reload"]) {
    const response = await fetch(file.url, { cache });
    if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
    const bytes = await response.arrayBuffer();
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const hex = Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (hex === file.sha256) return new Response(bytes, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } });
  }
  throw new Error(`${name}: it is not the file of this version`);
}

async function dropOld() {
  const kept = [CORE.cache, ...Object.values(MODELS).map((model) => model.cache)];
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && !kept.includes(name)).map((name) => caches.delete(name)));
}

// What is stored is answered from the store, whole versions at a time; everything else from the network.
async function answer(request) {
  const core = await caches.open(CORE.cache);
  const stored = await core.match(request, { ignoreSearch: request.mode === "navigate" });
  if (stored) return stored;
  for (const model of Object.values(MODELS)) {
    if (!request.url.startsWith(new URL(model.folder, HERE).href)) continue;
    const found = await (await caches.open(model.cache)).match(request);
    if (found) return found;
  }
  awaited += 1;
  try {
    return await fetch(request);
  } finally {
    awaited -= 1;
  }
}

async function tell(message) {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
}

async function report(name) {
  const missing = await missingFiles(name).catch(() => ["manifest.json"]);
  await tell({ state: missing.length ? "core" : "stored", model: name });
}

async function manifestOf(model) {
  const file = { url: new URL(model.folder + "manifest.json", HERE).href, sha256: model.manifest };
  const cache = await caches.open(model.cache);
  if (!(await cache.match(file.url))) await cache.put(file.url, await checked(file));
  return (await cache.match(file.url)).json();
}

async function missingFiles(name) {
  const model = MODELS[name];
  const manifest = await manifestOf(model);
  const cache = await caches.open(model.cache);
  const have = new Set((await cache.keys()).map((request) => request.url));
  const files = Object.entries(manifest.files).map(([file, listed]) => ({ url: new URL(model.folder + file, HERE).href, ...listed }));
  return files.filter((file) => !have.has(file.url));
}

// All files of a model; a second try fetches what the first did not get.
async function storeModel(name) {
  try {
    const missing = await missingFiles(name);
    const total = missing.reduce((sum, file) => sum + file.bytes, 0);
    let done = 0;
    let told = 0;
    await storeAll(await caches.open(MODELS[name].cache), missing, async (file) => {
      done += file.bytes;
      if (done - told < 1e6) return;
      told = done;
      await tell({ state: "storing", model: name, done, total });
    }, true);
    await tell({ state: "stored", model: name });
  } catch (error) {
    await tell({ state: "failed", model: name, reason: error.message });
  }
}
