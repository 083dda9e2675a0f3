// The offline store. Registered by the page once the lab is ready; it then keeps everything that the page loads, and a
// model whole once the reader has used it. Only one service worker governs a folder, so it must stand here.

// derived by tools/build.py: begin
const PREFIX = "parallel-minds-";
const CORE = {
  "cache": "parallel-minds-core-c38f3d6ad9ca",
  "files": {
    "py/corpus/__init__.py": "b56ec431c123b696d7298d4d2899af3caf5c7372cfa930d62a54dbc12c5c5aab",
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
    "py/figures/ages/lab.py": "e11c2aa68004997b14146d1f4d1a00c42e498825bce2d41e0dc5e4e3fdb13598",
    "py/figures/ages/page.py": "4270c614a4110f6547861365575470f327faf185477f5005da36c378d28ecd44",
    "py/figures/ages/stages_work.py": "e6a0f0b730de716b9f1e28ec9244c18a763d25de58f0e5517b3748132b8df747",
    "py/figures/attention/draw.py": "2b85678f530bd9bae88ca6d0a3717b055c74fcf5d642898125755cfbe63236a5",
    "py/figures/attention/lab.py": "98aa5ddf0366a1e435b4e5967b0aa08d568b21f35f8b56bc5ebf82389ad8adea",
    "py/figures/attention/page.py": "26ffe7c0b83cb1cabed289859033e63048fcf06b56a2b1d14fc783ce11c65698",
    "py/figures/attention/page_events.py": "f050677f6f6d94e6e494ef7886b14c83f4b8e9ed3c57e055355dee23b12a0bcb",
    "py/figures/attention/page_form.py": "151a13db851d9fda44b90f3ac0888a0ab97e62076cb0f357e032510678fb7ef2",
    "py/figures/attention/page_words.py": "cbfffcb0e6137880f4319f221dd6267da6b5c5fa4bd5e0ed272f699f7a6b14b4",
    "py/figures/block/draw.py": "7a7b610c82bb6936642078079cf304aeaa1379575857d72d55ae7a807206df99",
    "py/figures/block/draw_chart.py": "9aa642c8fdbe20eaf0122653bc64c6d6c562040dd68025ea52e609596843c98c",
    "py/figures/block/lab.py": "f445cb030b9b452a3fe0704e21379874b275645f72ceb1ac3e948f19176292cc",
    "py/figures/block/measure.py": "28578007ec6f322beb3daa1e6d74e3df31f13438df75857ed2fbc9e23db4b55e",
    "py/figures/block/page.py": "969a968b40e86b820589ff0827b7c9ef4bb1009546b3931212bb4f9634a9b424",
    "py/figures/block/words.py": "1c4e23b515828948ecce6ba909192c570426a8a18f4c93d453931e19bba36663",
    "py/figures/cache/draw.py": "6bab31a76202fdec7306159087ed1144bfa0bcbfdd0de453abf758b7f7ff6b82",
    "py/figures/cache/lab.py": "99e83b24d5eef5f6a5e281d986ba2eef04c704ca8396a1f37d37987409616380",
    "py/figures/cache/measure.py": "f4193069b43429649381378931b5c01119c902e97e282d87d9bfe7fae520aa0c",
    "py/figures/cell/draw.py": "fb472a514425cdc1ad6c9a6f4aede6f56b59b757fc2a64dcc23738df24d59d52",
    "py/figures/cell/lab.py": "7525853c6a78d88d878d58abcdbda28cc8ee213c3b85fd9723050d2954b2b792",
    "py/figures/cell/measure.py": "c5a98d8ac9b8e1f8f954130c0dc9b598548e50fbf91478ffabff39bf614078cf",
    "py/figures/cell/page.py": "59b516539ee9d0456076f55d94e1ef4dcdacf3dd16ab15575215762f3a856c0f",
    "py/figures/cell/words.py": "3742dfbbc087cd3cd4e4053373092df7c93f88fcd6c778587424c8096872292c",
    "py/figures/checkpoint/lab.py": "0874b185ea960a9a1615b6c16fc7afeecf5abf32746070630b57820bf6cd7f79",
    "py/figures/checkpoint/page.py": "761f616b54b3a4db898ab9d0711cde7dced7f2cea324288701114861ec716104",
    "py/figures/completion/lab.py": "6e5e886385f9593f7f31a7dd9da2a1331aef473c2132520b5c1bdc0e8b087d60",
    "py/figures/completion/page.py": "47fbf3a0b49dc4766f981bdc8822358bf9c1744914f04e9f6f91cc74131c25bb",
    "py/figures/completion/page_wording.py": "135124314b27480ce705d05ef71d90e052cb0f2c32cc9fbb606a27dbfc35c823",
    "py/figures/completion/page_words.py": "76c5af5fc2c0b1f82f98d9cdb67254eab734b3a1ac4fc89ac9574b045d622f7c",
    "py/figures/example/lab.py": "618f44beb0be6a59181650b720c6688ef1de07c73c302935586c3dbbd868dfab",
    "py/figures/heads/draw.py": "d1f500e66a52dc09b318abec3ce63c88263db2518e31aca9fae441edd715a362",
    "py/figures/heads/lab.py": "e182e236917d1bdd958dac6eb75b468a7514eafa84bd8beac004937640de0340",
    "py/figures/heads/measure.py": "38914e1c291b0e694aa42707475494418190b23076ce623d437accf6dee9c06a",
    "py/figures/heads/page.py": "aec9c20fc905d9bd5cec2c82dd106fad30410bc826e48425cd560ef6df0a82e6",
    "py/figures/heads/words.py": "6e9fa4cd98f1069320205c644c36240c5affd00997336e2a2f776edc278a7185",
    "py/figures/judging/lab.py": "f92b56c15e7705b96877c8b43d391b8900acd2b6f3bd4d81b8997f5bc554359c",
    "py/figures/judging/page.py": "be4724a64819d4a6a629c7be21f514a75d982ab43c27c973343324e2dbd6f05e",
    "py/figures/judging/rlhf_work.py": "e633f0126b6664fc277235fe7bb95d5b3debc3a063dbe248e8b0d25067748f4a",
    "py/figures/loss/draw.py": "630277a5a24e2d3c21e66f817cd15684fbb693c9ff980e0b843f45f0feb2b3a7",
    "py/figures/loss/lab.py": "f47e0fd6eb00dd9847ee1f8457fba80c9378624c0167faa495dc2a53429412d5",
    "py/figures/loss/measure.py": "e863f59656e9f539f414500580907dc8e040b8166a63844a24e631d153d41f3e",
    "py/figures/loss/page.py": "78e0519a1a38b9d5aed5a7aaedfab22dfad70d8b14a25ca556256e7872c3a85e",
    "py/figures/loss/words.py": "08932d7d568aa2ea3af7afac215968ac610ed3adcb9d2ac813875eed467dda1f",
    "py/figures/next_token/draw.py": "def3272fdabd9f502c824242fad14ba3838c45f327cce49789ff3a156c7865cf",
    "py/figures/next_token/lab.py": "b53d151bccd2fb11ba5d13c814aba1c775da622b21916a20110f8ad09410361f",
    "py/figures/next_token/measure.py": "f01d56e00345a9d06946d0d6589dc34875155887c22a5c1f3f4df072db7873ed",
    "py/figures/next_token/page.py": "236ab3a26ee4e131e6fb46e99e032eb7497ae70b1615b7a9cd5a48f720a1a9e4",
    "py/figures/policy/bandit.py": "0d116cda0628fda48d9ff80c1b653ce74747e50e68679da1b5b3e06e2ed6f539",
    "py/figures/policy/draw.py": "3c41da5a3def990d12842a4b8b699bacf8ee916922127d8d0d83163310b85d92",
    "py/figures/policy/lab.py": "c9f132ef7d34839e297d1eb0de2e0999af115f0629a65a776f4437dde92f12b0",
    "py/figures/policy/measure.py": "ee31922e21fe6957d71e60c0e86d9397ce645e83e417dd6b90a36c03f123f150",
    "py/figures/policy/page.py": "43310e04c3cc0172a77b692b20f46bda6bc8f29d0d6219dcdcaaed61a33ec5ac",
    "py/figures/positions/draw.py": "bfdd5e8305877ac375a1ed6b7a38162ea51687c78c81059843d0740d3c7d4846",
    "py/figures/positions/lab.py": "b94adefdf46059e844f00ff6baa90c2b2143735b0e148ce7fc4fb5d9b272de9c",
    "py/figures/positions/measure.py": "764811cb6dcc2c533fe92d9e723d7f87586b3e22a7fe293b08fe086ef1a71539",
    "py/figures/positions/page.py": "76b8987cffa527e96f1a1826c6fb979cf24ad03f1dc4c06288d003ca88d6a653",
    "py/figures/pretraining/draw.py": "11ffc0a0d81ab686ff64d330cc8a6e7915cb629d968bd96506abed1c1f36771d",
    "py/figures/pretraining/lab.py": "64b4b2556c91ab1e5007b41be34134d6c8a4e3536cee18494b430646d853fb12",
    "py/figures/pretraining/measure.py": "7a2e4dd052b64316c439664088cb002f9d8c50a3c1322d94d973ca9a0fdfc52f",
    "py/figures/pretraining/page.py": "0508b7429c15b79290bb91426f477b51cb04b6925422a54448e526897692c275",
    "py/figures/pretraining/town.py": "18a70190677939488b22794f1db9e09dd91bacca6ce6ad437ccd2923cf83a012",
    "py/figures/retention/curves.py": "0a48cddd74477c619f5e6a21c0d3b4c2bb323728fa108e2c90282a0fd874fc07",
    "py/figures/retention/draw.py": "2f86b3cf2a26f8efc293aed104098866b9171f3338641688461f087480fa06c5",
    "py/figures/retention/draw_recall.py": "1593b01c977a8a9cd7cbed71e4edf5880c117ca1d145956b94d5b9bc8a908a06",
    "py/figures/retention/lab.py": "8a16f24d019c5158a6920cec59e0b8c9076f8b5bc64425d36746a3238c2651b9",
    "py/figures/retention/measure.py": "3d79f8ca36bc709c5ddff279779e5696790f757c76dc5e6a9eee319688165056",
    "py/figures/retention/page.py": "9a441218e3488452f3283080ae3ba2726775d02be59e831c62cc5c222ee0fe21",
    "py/figures/retention/recall_counts.py": "a253f1b1fdfcd065b2e7107416f17476cf17d020e7aa3239dec150288e2ddd0c",
    "py/figures/retention/trained_curves.py": "98d0096edf52722ea5cefe854df7b73b4d2cf7df82fcd1150b762cc97f3dfd87",
    "py/figures/scaling/draw.py": "4aabdb07fc44f31d74d5a4740b3afcaddf31e1d5bdca3d753e85f1b8b198840f",
    "py/figures/scaling/lab.py": "a482233b3562ccecc0f3baab35ae6fbfe48d2f7cd3dc08b6710425bf160ad8bc",
    "py/figures/scaling/measure.py": "af29309ca54869c867c4e26a91db672420e799d78715008e81dca57dbfc34bbc",
    "py/figures/scaling/page.py": "8c1326a059193f956be925b6135fd1a8f7e00503b2ab08b77b94a2812d25b22c",
    "py/figures/similarity/draw.py": "01f1d44fb53c0cfae3dcd5888519840c3638aab8fbca3a38cecc762cb4059b36",
    "py/figures/similarity/lab.py": "cf5303f0495ca94688d7a212061e3f3feade512af02a05290d09518313228808",
    "py/figures/similarity/measure.py": "91ef08aeef981b5fac3f7d81a4e2f454b65b447679a2cb4768675a300432ed0f",
    "py/figures/similarity/page.py": "e7405e0c39845a15d795329e8be8c19f477b1a6749bd455ba3998b6b22831fc4",
    "py/figures/steps/arrays.py": "a45a6f6bae9974185d365a7b08654dd849dd202d6e604a19ced60a67147b318a",
    "py/figures/steps/draw.py": "595b6c04a53a3e03182c5c662d9dae1ff8736f038163b17a32e7de4fc3bc6069",
    "py/figures/steps/lab.py": "be2600986cb86c5300567fa13013ea31ea9160fd574bfb7fbdcff27cf888072a",
    "py/figures/steps/layout.py": "3cb9ff8eb2dbc106357c1eab6f6d5cee0ccac9ba1d1a4875a3d63613e519ffa3",
    "py/figures/steps/measure.py": "36d707c215aef7e83a07d3e3de16a645ff8c8a794544a1712a28cdf887679e0b",
    "py/figures/steps/page.py": "ac34e8a76ad0176e0d666c4f29f1b6eee70b8a0c3aba3e27c1f87d7a2431526d",
    "py/figures/steps/page_arrays.py": "2949b75adfb27ca02a676a1838faead85cff2406a327d816b792ab9426803ebb",
    "py/figures/steps/page_cells.py": "dd9d4d6a168f0ebee1c84269989fb718655009df7fefb9de7228b79bcd1c3f9d",
    "py/figures/steps/words.py": "420b4452ce8e59069f2a776d5cfe55efcbde4bd2891bb3a5c14f4757e47a74da",
    "py/figures/texts/lab.py": "b0064c9c792a513efa0c0c2b80dc07dc03a2030164158c827e4fb715517b3f44",
    "py/figures/tradeoffs/draw.py": "8d6b0f84c6ad1d6483704e00e6495a56fd456125fcb08b2f558f12735915aa0d",
    "py/figures/tradeoffs/lab.py": "d1d53d2954849363fe990a452014108d774bcaf3489adaa24e49f0f0bc3fcd74",
    "py/figures/tradeoffs/measure.py": "7a212ff29ae31bbd255fc161315c04c840affb8f8e4bf89c1f70fba70f152721",
    "py/figures/tradeoffs/page.py": "6e8b914c291cf718ece5a7e5a72ded5c0a1160fd82301c387e0455783185690a",
    "py/figures/unrolled/draw.py": "91b2bd4e766ab3aa81fbbc016f7a6000d5bf3c5d21a47f431ee8f05a5e641704",
    "py/figures/unrolled/lab.py": "9571a4fcceaee4f8f39fd007f8fd77dd6fc7a4fc90e95f2f10afdff200fa0544",
    "py/figures/unrolled/page.py": "2ecfef72a733bd89259c67760734ccc7324418375d396a03e33d3cdba1b1a3ba",
    "py/figures/vectors/draw.py": "d3324a70f9cbb53da0a76b248f740fb2979fb42346f7651843cb96617dd4837e",
    "py/figures/vectors/lab.py": "a9f80015d1812c67b5f0d2660d065c77cfec09229ee32a83218e18936c6bd2dc",
    "py/figures/vectors/page.py": "73219bcbf011d80f0e4342e5703d7de6868dbd9bdc816cfee3f8aae5366f69d8",
    "py/lab/__init__.py": "28c194f9d219134f36d0c3c0c9f3ef81eb3854437891a34d500114125c8c6362",
    "py/lab/border.py": "e54258bcaf94cc738d847b7e7bfec4e702e020ec135fc5561be59a2eedacce82",
    "py/lab/connection.py": "4b096b32b2d7b0c882a5ea70a955897ee73c8c8e68be3f3ac0036bdf0caa00ae",
    "py/lab/download.py": "b240c100a034ef1169cb6d93eac52e502b5676b19f228b2f002cffd8aaa08163",
    "py/lab/drawing.py": "5c269ff06c510db47c5e888668e03e0855b770276f60465b533a1513524817d0",
    "py/lab/encoder_session.py": "887dc6465c8f1991ed00c82257c9f2dc96179272217cfb705a1e7191868db496",
    "py/lab/exports.py": "6b3277ceec43561d78d251d2f0fb65c7fa9519e850dafe81fb589d968546f13a",
    "py/lab/functions.py": "975a289a5033e30d7c056f4ab213d52ea9637942da42b177dd0e138349ee4e87",
    "py/lab/gpt_session.py": "a5a01d4b166c236d21c30a0f7b115707ce81692c5bbb63f72ae1f6f538ee33dd",
    "py/lab/lines.py": "7002a1245ae5953f492250baef9855904856df7fd37e67adf97defe77642df7a",
    "py/lab/long_work.py": "75a198be33e9cfa91ce3108656d08ecd065a7fcf04a5c9c6cc52b86d720dde89",
    "py/lab/recall_session.py": "921be5a62c9ed8b4e49e3f4d0c0e2391b797494f0e65200cdc6c80ecfe5510a5",
    "py/lab/runs.py": "1435eb962b8adc6e21446e15083c7fe4f2ecb215d2fe5ea88cf5726811c5b215",
    "py/lab/style.py": "e003f860c75d296446a550d4a41b7f05d803f09f0d0c0e9b60911f6020ddf9f4",
    "py/lab/words.py": "b2671fdddd657da560a8fb49f300698d5dd44f21290fcddaa9bc4868a24180d5",
    "py/lab/worker.py": "009754c238c92f9123a4a1935ecbb9b5605d2da84bbcf34dda4437b9166b1c17",
    "py/models/__init__.py": "37114e60b85875d312bf2f82cc614c5068b49e79ec1d03894b286a0689c7ce40",
    "py/models/adam.py": "def77750f313ef4a2489fcd90755e8356cdc227048cf1c319387316bab0ae3f9",
    "py/models/architectures.py": "8ffeaabeb93e199d02d7791852da71af14d256dff0b4d6cb52e697a38e3b0ca3",
    "py/models/counting.py": "71f7a05eb3f4934418380a451a6b6bd0fcef422b33db203b82ea13ae4fbb9175",
    "py/models/decoding.py": "ab0441c6fe8def08eee7ea48fd5d42ee2b232e870467df660f2e85fe3b15c98f",
    "py/models/encoder.py": "830d934724d2f4fca53814c9677f00bc349d97d76c9e37ea386f208c9d9079b0",
    "py/models/gpt.py": "91ceefc8fd03d51718c7c778b6db861de7cc07c206405160abaee6d9db208485",
    "py/models/gru.py": "0662172b11b185d8722e6e4acfc511f9bb7c981d44c96326dec2f1758a1d3af0",
    "py/models/int8.py": "e16e4fcfc03c8784e3e0b51f3a18038d520ad5b550f47342f13c715fb9c6f8be",
    "py/models/lstm.py": "bf23890d000256cbc4f07e379f4d3c6518e0762a88043f7b2d93cd0dec371da5",
    "py/models/numerics.py": "0c04720d31bf8bb81ae659506d5cf1cd6aadc903f791f792b57b4a3f17b9955f",
    "py/models/recall.py": "b9226e01d186a583c3aa612ba210c664cc48a1dd6c6e9d1ce6ad70cd222513f6",
    "py/models/recall_task.py": "2f3cc96a300b0077cd1bef3592761841b2e5f589fd8806e4f85d72742631e162",
    "py/models/rnn.py": "957c1c0ecd9ac3db3a060822ba1d5392cf8759d113f4a08d17e5cafe358c51f6",
    "py/models/safetensors.py": "b8387525424da92a1155651594861ea9b3b09c55d8107dd4ab9a5f6caec45bab",
    "py/models/sampling.py": "a08e35d3bab76c1bf7c6e7c81275906e4d32eada7152ff6640a6f6ab1d684f14",
    "py/models/tiny_gpt.py": "18be95e5ef0d0a4b1b977219877882bb7850ad7d5653491000440825f880f02d",
    "py/models/transformer.py": "35fd6bfeaf41704990a3a6bd0ba7f60f4fedcdb08cf9af450b04cc1dde3ddfca",
    "py/models/vocabulary.py": "419c6a42946f5c020c77ede2117139810f4d5ea6dfb00c9b1d794303c978b0d5",
    "py/models/weights.py": "250f459c833b0ce245605f489a9b5c369fd52297aba92de0e2ecbada3ef81c72",
    "py/models/window.py": "552290f1175ff872cc705039dfed61f59c842f932befd0acbae264798066c323",
    "py/models/wordpiece.py": "8a28f9253aada130aa115573b3512b077e882ef6523120b359320fee78a84268",
    "py/page/answers.py": "8e9b8089d44f571158275e9f98920c3b33ae71a51da3f4d99e00b27716f88d81",
    "py/page/architecture.py": "a0fd0648a1b930fb8cbc94cfa5b417ccc899bc63f58d626966a0a457dcfcd562",
    "py/page/asker.py": "16a2dd20a0436980bf0cfbb88c6eceba85f77ada0acac008a8759b1f7392960b",
    "py/page/channel.py": "4cf1f1f401dc71e99bc89521ecc5e4e2cd704f068f2f33e2379dc2a7f483870e",
    "py/page/chart.py": "7bcd080934ab89226e7a4a5902a0dc3f481860882ae9a43ed1448b69518450e5",
    "py/page/choices.py": "4df7adcfb8916de9c182c79da180c9bf7e6d3deda3e4e532e5659b28e714e145",
    "py/page/columns.py": "d982532ff62eaf34d8dfd4dce5ef197db3887612e4851f38201fc6143d1da724",
    "py/page/controls.py": "f0f242fec9839e9945f3e82ac117b72f73c31a94155d06101857d89db41768c9",
    "py/page/dom.py": "0cc935fb002b301a19677c4993f2d15fac5b4ac2b23e08d5839096b744b22338",
    "py/page/encoder.py": "0500e3f5de9c16224822b5bbab4f50a856a2abb1a6bce06574d6169a3d091cf3",
    "py/page/figure.py": "d14b03f4de484921d218227ea2dc02915a426024c3e651758192101948947728",
    "py/page/figures.py": "52d3c6376b7bbbb8c59d026a8c83503bd5f486ca3715e92794e4aef95e3a32d5",
    "py/page/following.py": "5d92ea1e12388da1b66fad1820d39ae7ac3d18188d53c8241349fe71a1822ff3",
    "py/page/gpt.py": "1990a3c0c1ffa89da2b364808ef758ca83159171df83acb8f48b9e95977afd4e",
    "py/page/lab.py": "28a4330ef649c3586633a76f1f795d929ecc663ce4b84baf25728559cf271818",
    "py/page/lab_start.py": "f3800791f57b931a6dff4b8463379b459e3718e4d245de6ffebad90924cb7296",
    "py/page/limits.py": "37e2592f8b70ce5af4649534a1a0be274a400c2da1c086814cca2874d94ddc5e",
    "py/page/long_work.py": "d10587acc59a47f55bae0ddc5755b9b4398a97e97a9db385b6f20ab8a330acc3",
    "py/page/main.py": "11078d33c5336703db5874370dc50ba873e51ed6dbf894c94cb2d6d8d3e7d399",
    "py/page/messages.py": "d040b4bec0b349b550fd4a1660fc9a81075630af945fb9d67cf49d5e02ac474c",
    "py/page/offline.py": "1b385fd053c6ba2193695c09a766cb50624f88f76b6639659093e7e17bf480fc",
    "py/page/pipeline.py": "245a9885de5c8da77d6e5607bc26b0136046251e2d3e82ecb6b67d4bb4fd847c",
    "py/page/reading.py": "ff5e93098a8329cb73b2007c4e525084b9a5e6c8fa7f80baf7a3bee17f12d67e",
    "py/page/rlhf_wording.py": "6abf09961033b17d66c8b62cbabd3959e486e3115d20617e09adf946a32df5c8",
    "py/page/sources.py": "891197a9eb8aa9ab35d99e6c10948e792ffeda81e45f6fdf69d6afcb1d79e8aa",
    "py/page/table.py": "0bd532688f5bf7eaeeb0fb722d2864ca4112ef4382524a73f765796f18259a05",
    "py/page/wording.py": "96a12bec3401b19f8ba739040f216f95f5aab5eb994295777d0d4a1ae3ff669a",
    "pyscript.toml": "9b18714e4ba8911ecd0a3279f1ba283da56f0f906384de4958ec389d077daabd",
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
    "static/page.css": "deb59c389fad7b7c2e98e4b932ef4ddd27b95bc02c2045ce78dd4c2845c6420d",
    "static/site.webmanifest": "35b27ddcd366e66ae0ff0184d132ea98a643494fcd8a4faa4ae79623778d2c9b",
    "static/vendor/micropython/micropython.mjs": "c2be87e7ba24e3b47d133022b009a66bff07f4720aa23d816d216ef8cc47014c",
    "static/vendor/micropython/micropython.wasm": "06338c955b03c5700aa0069015d3e392d76836ef8e2ce25bedbe59b88ccd373c",
    "static/vendor/pyodide/pyodide-lock.json": "19cb445aa44037a51b8b3b06ef6e7172a48503d31cd4b50ba19bf0de2042d0bd",
    "static/vendor/pyodide/pyodide.asm.mjs": "f7cdc8ece80678ceb712f8e65ebe6d3a83203a180c399865f49612a051693635",
    "static/vendor/pyodide/pyodide.asm.wasm": "cc36e3cab04fdfc9a63ff13eb52eae2b911bf46c025cc7b281f394bd3de1d5e6",
    "static/vendor/pyodide/pyodide.mjs": "6f1d60f7bf529beb300f0f47983c921d3982363640ba20af0e38efdddbc66109",
    "static/vendor/pyodide/python_stdlib.zip": "fa1957e5777068fc4f7437f96d860ae2fbe9c19732ba06c84e004ec16dd7dd7a",
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
