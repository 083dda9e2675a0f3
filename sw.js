// The offline store. Registered by the page once the lab is ready; it then keeps everything that the page loads, and a
// model whole once the reader has used it. Only one service worker governs a folder, so it must stand here.

// written by tools/precache.py: begin
const PREFIX = "parallel-minds-";
const CORE = {
  "cache": "parallel-minds-core-ee45b7e5355b",
  "files": {
    "py/lab/__init__.py": "28c194f9d219134f36d0c3c0c9f3ef81eb3854437891a34d500114125c8c6362",
    "py/lab/block_work.py": "5804657cd3fdb16b4f89549b0aea65e0e5e2227ef434bcfbef72a4bfb3894ede",
    "py/lab/border.py": "e54258bcaf94cc738d847b7e7bfec4e702e020ec135fc5561be59a2eedacce82",
    "py/lab/completion_work.py": "3c216b3a8aaabaa688398e0c97414d041dce82b4fe79a7078f44d88652e6af9f",
    "py/lab/connection.py": "4b096b32b2d7b0c882a5ea70a955897ee73c8c8e68be3f3ac0036bdf0caa00ae",
    "py/lab/download.py": "b240c100a034ef1169cb6d93eac52e502b5676b19f228b2f002cffd8aaa08163",
    "py/lab/encoder_session.py": "71b23517947c14b3f79f69e5f574502c9900195c5c80a4b57bb535f4986a1a53",
    "py/lab/figures/__init__.py": "52fe66ffaecf5162c3359911886c2b3ccd7b8a978006d1abf5f37df73494baf8",
    "py/lab/figures/attention.py": "c5b6c22c4f536bb3400d622c8faa689ba5911d57e15fe7ff4523d184171f3bb5",
    "py/lab/figures/block.py": "712f8328c1711ac1610c337d1b5a0c1baa2355a206d0ffdc42c08cc0c33abd44",
    "py/lab/figures/block_chart.py": "4aef95d4421ff22cabfdf76b58ae05e6dab6f0883227f1c5a46e49b04057970d",
    "py/lab/figures/block_words.py": "a8e16b4b29c9fb0a20427bad094c48d3f0d6cbb86ae8df5e1821af2ec014638e",
    "py/lab/figures/cache.py": "5a2dc85b26ab5c7f7fefe2ff6dd19a6d5dcb7994aa3f0974080a2e878c4e8fb3",
    "py/lab/figures/cell.py": "32d8ecf078aa030fbac491c78dc8f68f850caaaea524e75bb871ba62db785fe5",
    "py/lab/figures/cell_words.py": "1f5254aaacc82ef240f9b17834d9709dbb558e27c528c965445613daa0d0cd82",
    "py/lab/figures/drawing.py": "4797fbf9ad490a317fb698ed8bc493c4d2ec1544517b6ef239dbb6aa2f7c326f",
    "py/lab/figures/heads.py": "6993a61264e488fb40e9ddef39c671f2f70a81d68916033adeb39fab608345fa",
    "py/lab/figures/heads_words.py": "7ec6d575b53bbc1c2d7ea4c11bb39b9fba2d78d369aa52982fba7cc05784bc57",
    "py/lab/figures/learning.py": "35ee8b9a288d128e43cc1b84c10bffecf10afd80f7dd8c48bc3818c93a4a2170",
    "py/lab/figures/learning_words.py": "22b1279f727f5838140f95256765ba5b92c76e32fa78c4ad37fb38fa6f534384",
    "py/lab/figures/lines.py": "3e7d472f3025a659e516efa5fda6614aa1f311a7ee142ecc78e94bc68b0dfb91",
    "py/lab/figures/next_token.py": "d722a2e3b5c469a7d1cef5d753b92e0de2938fe2343c02d751a83fc053581f3d",
    "py/lab/figures/policy.py": "b7138545d87fe519babb498174fe0a12f2688c734470fbcb0d5be2f25b9ecd6e",
    "py/lab/figures/positions.py": "32e501b7ae0b62a6cc1622f226aed2a85664c29ab1b16e49574228151a4925e2",
    "py/lab/figures/pretraining.py": "7e9d06313b0cbdf25f9bc9e3cfddb1612d05485c8a49ecbe21cbbcd17414b3bb",
    "py/lab/figures/recall.py": "ef0a1d4ac3dc361e49b299d1363953741ed5b081a40c9fe68aa8c65b817ac1a0",
    "py/lab/figures/retention.py": "519ea3983060d6b435d36d1e4a6a8a1fac0527f3ec247032812713913d38328f",
    "py/lab/figures/scaling.py": "0cf41985e95b751a5967fa3a7562cc5f55cedea83150e8890c0dfcc4123fda71",
    "py/lab/figures/similarity.py": "243882020474048394f4d9ab0e3116238e22bc542ebde9c5627644ff2ecc82fd",
    "py/lab/figures/steps.py": "34fd4c9703edfb4be9c41c9d51c7c7431be7cfa8696669a7c48523af8a213f0c",
    "py/lab/figures/steps_arrays.py": "88decec74364b4e04a4c8eab57e89e625ac08f993c3fdd596551daec51bbab0c",
    "py/lab/figures/steps_layout.py": "3cb9ff8eb2dbc106357c1eab6f6d5cee0ccac9ba1d1a4875a3d63613e519ffa3",
    "py/lab/figures/steps_words.py": "47c6c1b40a2a26c590d7cdb72f7a4fa0399be643facf0eef7983b467179b7b2d",
    "py/lab/figures/style.py": "692cf384312bfa5b93a93419e76969badf1a2e08ed0b2a1fdd59354118fde81f",
    "py/lab/figures/tradeoffs.py": "f19903195b0825810c5af46ecee6185fe2269286f8fd184593844860cd5f3358",
    "py/lab/figures/unrolled.py": "7c6d78aa416fcc3e2a2e44b8d7ae5a2dad2f0c225043b282388683e7a5d2f746",
    "py/lab/figures/vectors.py": "439f0997e1c24caaec7d6883d0cd357ad7e49e07954ba7bb0ae06537ccb6d634",
    "py/lab/figures/words.py": "b2671fdddd657da560a8fb49f300698d5dd44f21290fcddaa9bc4868a24180d5",
    "py/lab/gpt_session.py": "267a0eaf92c5ce6e59361f4de8900d052e86271f34051047402e6a95b8126e6e",
    "py/lab/heads_work.py": "7f339888454b4cf817d0d2d50f9f65d9a2c82c0956062254cd7d887b549a650b",
    "py/lab/long_work.py": "75a198be33e9cfa91ce3108656d08ecd065a7fcf04a5c9c6cc52b86d720dde89",
    "py/lab/measure/__init__.py": "b0d7fea000386136abdbd9bf11c0d2b7a930ffb4e4a62666c523a576e7de9e4e",
    "py/lab/measure/block.py": "aedf70a3d296408dcd7098723c694dc942d81b73cd207bbea052fc614697bc1b",
    "py/lab/measure/cell.py": "194982e9a5930265fc42c24704be8fa6628db1c31e78335b159fda1fb0b0b305",
    "py/lab/measure/cost.py": "b831ec5203d88730c5d3d8c204fe45037fbc8acde4f0df5861a26d88d7d30143",
    "py/lab/measure/counting.py": "71f7a05eb3f4934418380a451a6b6bd0fcef422b33db203b82ea13ae4fbb9175",
    "py/lab/measure/curves.py": "1fd806afb568181dd0aacebf160cc95e103f5c2a7c43e9def617b82a7bcbb768",
    "py/lab/measure/decoding.py": "26f44541237e980fac72e1ea95c04e63727dee974b64643f2a1816c9aa3de06b",
    "py/lab/measure/head_roles.py": "f24f73bc4cfec428a3dc91ed9423fe483a22ac8dee9b0f54bd100d9e4b2af8f4",
    "py/lab/measure/next_token.py": "36bcc03a71dbdd5a9e8d4c93a056749b65b72a8ea33e4a76afc5e00de71a31d6",
    "py/lab/measure/positions.py": "764811cb6dcc2c533fe92d9e723d7f87586b3e22a7fe293b08fe086ef1a71539",
    "py/lab/measure/recall.py": "2f3cc96a300b0077cd1bef3592761841b2e5f589fd8806e4f85d72742631e162",
    "py/lab/measure/recall_counts.py": "f502e909da9c3f5e94e7786c25cec6b76cdf3f27fa21ef3afdd1221d505768ef",
    "py/lab/measure/retention.py": "3d79f8ca36bc709c5ddff279779e5696790f757c76dc5e6a9eee319688165056",
    "py/lab/measure/scaling.py": "f55f26408d9dc69d7601f8b4b8174e6db70b59ebc65cfc6a9b8280be3cf4d52b",
    "py/lab/measure/similarity.py": "245cdd49e049392275311afb2d763bf5bbb3d308d44cfb46c8df9351edc4fe6e",
    "py/lab/measure/steps.py": "60313f2a72a207d71561cde02f456b4979ea13624d480a1642d9f691b78c1472",
    "py/lab/measure/trained_curves.py": "f3fcf88dbdb7a93511e70614b09907d0613c68f4c4487a3a9ac85bad75bb7910",
    "py/lab/models/__init__.py": "37114e60b85875d312bf2f82cc614c5068b49e79ec1d03894b286a0689c7ce40",
    "py/lab/models/decoding.py": "e9f7fa041f429d159bdd658d0e1a9656399493d9e8c78754d485105e9b21e7a7",
    "py/lab/models/eight_bit.py": "aa2af30dab84699bbe428e2358044a30bc068d338c263743ccd51dc906f41883",
    "py/lab/models/encoder.py": "830d934724d2f4fca53814c9677f00bc349d97d76c9e37ea386f208c9d9079b0",
    "py/lab/models/gpt.py": "da3915309fd0bc1f864cadc299dc229c099010ec1a230ba03fa85b4dc47a80b6",
    "py/lab/models/gru.py": "c3ffe6b4df2d190a9b60ad32cd510b1758b1f9d542a180b397160fb3bb84527b",
    "py/lab/models/live_gpt.py": "a819a0ae37925956e9b44b6dbda93b47f2e0af03d162f09376f451a091311ad0",
    "py/lab/models/lstm.py": "ebaa02b0d64b4062a3e739ecbe49cfc1191ccd176eaee3b81e8aa46c13a07088",
    "py/lab/models/numerics.py": "0c04720d31bf8bb81ae659506d5cf1cd6aadc903f791f792b57b4a3f17b9955f",
    "py/lab/models/recall.py": "8d535921e5962abafc912c72fb74e0f82eca9e22a37baa23d70287cd67518395",
    "py/lab/models/rnn.py": "5b2a4b2432b1daaee8f3a789be14c45371853c06dc5033535126f1b8be7d00d0",
    "py/lab/models/sampling.py": "2cf205b4ae8f6fb8f6afbe52d25fea0602c601c5c2693e1cd98bb6b482e0bbd3",
    "py/lab/models/transformer.py": "3f9f3abd169e7cc9453a7cb948e3067c6bf3feac280718239e1f5fa528f0f8a0",
    "py/lab/models/vocabulary.py": "419c6a42946f5c020c77ede2117139810f4d5ea6dfb00c9b1d794303c978b0d5",
    "py/lab/models/weights.py": "0c3d524d5481f39549d913f3e4b410f5a94c6a74552e574d3537fe6fb8795391",
    "py/lab/models/window.py": "a6fce4b2f0c91eb30ce46b5800c191a77c2426bcfc2a83a5d10d4fe42f60f1c3",
    "py/lab/models/wordpiece.py": "8a28f9253aada130aa115573b3512b077e882ef6523120b359320fee78a84268",
    "py/lab/part_1.py": "fd10d15935c326a10afecb4bd756321342dd830acac7a459dc4cbd509b0531a3",
    "py/lab/part_2.py": "4f51e9ff6780efe3035d633b276af569d2996705b412eb4509697de01bf994ee",
    "py/lab/part_3.py": "1bca20e7cdf6c597101ab9bb3bdff23b141e8362bb4ad5bf8aff22c73c3c1958",
    "py/lab/policy_work.py": "b006a83be584dc5c42d8b9dc3e701a25547c33a7fb3a176c679f27c600f32567",
    "py/lab/pretraining_work.py": "f5606f8621b95cdf3ec570a88f2e924bb45dc1d3f50129b47dd304f79832c4d8",
    "py/lab/recall_session.py": "d532926cd0da269d5173a3476a79ebc7236bd1bbc5aaf346719b82bbb0bb90e0",
    "py/lab/retention_work.py": "cf3891d97bb49662ffa1d603bc329afd3d96319281e88bfd87fb981fc5c5846e",
    "py/lab/rlhf_work.py": "583b825370c1d3b998c0e4b2fe24e45f98f0fbf5396aa358bb18ff7662f37fbd",
    "py/lab/scaling_work.py": "e33ee1a174cf0da34658f08827706e008f7f78ec407fa3a37381a4e959388128",
    "py/lab/similarity_work.py": "eaba96f0596838ae6fb056095f0656ce19b2fc794b05132c2b470adc0ef051ef",
    "py/lab/stages_work.py": "093d429a7063db756fbe65bbce661d3f9db7819e3f4d4501db7835178321dba0",
    "py/lab/steps_work.py": "5917f5d6e9a113e6466c1ea79e0bb54dd600c03107e1b4d2c067076b926de6a3",
    "py/lab/training/__init__.py": "aa169cf171b056ff5c99266f508147cc5855b9c45d26c89ff937dd161bc6f8dc",
    "py/lab/training/adam.py": "def77750f313ef4a2489fcd90755e8356cdc227048cf1c319387316bab0ae3f9",
    "py/lab/training/preferences.py": "f3161c2283abae135c26f915c53b4f60e2f255c7a75a21c26f2364beed25c16c",
    "py/lab/training/pretraining.py": "9461c6fdf0b23a8958cc521e636bebbc0628edc7e4c69819b1b6d26b40625dc8",
    "py/lab/training/recall.py": "98cddd683c75ae9a0b3b470dd0395cfafd74c28b7385fdaa0226cd6d3fcb934a",
    "py/lab/training/runs.py": "9c006c131e5112fdd5550a74422679840e540dabe08b1b03077c6e6f5976521f",
    "py/lab/training/town.py": "ee0b0babf01be8f52809583f1ddafeff33d1e54300b1e51c755bdfbe6d173cc6",
    "py/lab/training/twelve.py": "eefdb1be3428994c81fc138c60bb121616fb022f916a310924ef8bc419521df4",
    "py/lab/worker.py": "453ff5c5e6385c7e1c61d929838c8bcd229a6ac9ef74c07375cdd73c8e791ccf",
    "py/lab/world/__init__.py": "b56ec431c123b696d7298d4d2899af3caf5c7372cfa930d62a54dbc12c5c5aab",
    "py/lab/world/answers.py": "93d92326044e073d23856c24fa2527a6beb5640076f1dd7b15bfd736d508d332",
    "py/lab/world/cast.py": "84423a447addb81be86b40812f1311a32f87b8acbe3c154e494f01c8cec3537c",
    "py/lab/world/days.py": "942c7f866793f8db4722ab1a0d31574a6da3f6889a0498e0913bd4d4be94bb9f",
    "py/lab/world/fact_tables.py": "9bfefe43e09abb281eeeab3a6b2a9d9ad864a9475c915246a38ac545f2464ac9",
    "py/lab/world/facts.py": "92763245fefe539472755d30a2de61ff885af82273bad5d89df8c1032d27c027",
    "py/lab/world/feelings.py": "d19b40bbdcd9e9f26c1352ae70aff976f361235925acc6153fd9fd7d76f4b158",
    "py/lab/world/grammar.py": "af521b6c2e9504fa676bfaa12ea92536fb3b94f406509e7e76ef1f8f31caf614",
    "py/lab/world/harm.py": "06c9bffa0baebcdb28716c1ff85114bbbe89ca696d77852e38008fb7fc4af664",
    "py/lab/world/heldout.py": "1e4726e65d097430b06d8d4509bc554c0c446ac731b952b24fd0da8915b34bb8",
    "py/lab/world/plots.py": "63669add9d9f23b046def44688d491fc5a8d0f3493a905a0138418b305db3624",
    "py/lab/world/reading.py": "6b97c34f5a700cb804966c8d23af686437a7e8d1352906e094aefdd6dccf8fd7",
    "py/lab/world/rules.py": "08b3dff98ea4b90d2bb5605abb8220f4db4cb47f8650fdec3464174fa0201f80",
    "py/lab/world/small_talk.py": "34fe749b0071cd6b68921ed3616ccfc481c2bdd3f25c9bd963282ec4d833be9c",
    "py/lab/world/tasks.py": "df7c148d622955d51f2b0a6b791b1ddfcc3fa067ad4da9eac3db639503d996b6",
    "py/lab/world/texts.py": "1d846320ebc8ce12dace231c83cb8b50f644c215a1c9f49a210125b4bfb382ae",
    "py/lab/world/words.py": "6a21fcae9318cdddb934424ef727275434742cf00a1b4f71fe123b7fc7f525f1",
    "py/page/answers.py": "8e9b8089d44f571158275e9f98920c3b33ae71a51da3f4d99e00b27716f88d81",
    "py/page/architecture.py": "a0fd0648a1b930fb8cbc94cfa5b417ccc899bc63f58d626966a0a457dcfcd562",
    "py/page/asker.py": "16a2dd20a0436980bf0cfbb88c6eceba85f77ada0acac008a8759b1f7392960b",
    "py/page/attention.py": "af1dcb1eda0e221daa5a4e5e50143d40ff3f219cb63f7459b2af6722d945a3aa",
    "py/page/attention_events.py": "f050677f6f6d94e6e494ef7886b14c83f4b8e9ed3c57e055355dee23b12a0bcb",
    "py/page/attention_form.py": "151a13db851d9fda44b90f3ac0888a0ab97e62076cb0f357e032510678fb7ef2",
    "py/page/block.py": "91631adf6c88004ec4a0ee2a2e23d6c183458092f7e8010e65e2b664425e4be1",
    "py/page/cache.py": "3056069c82166bb9ffa2be143e12b4557649736a8d00095a00217ffa016b1e3b",
    "py/page/cell.py": "e55cdf75e2a0037bbf63e4ee24f90258432a90d8c419dbcd25eca41be1d753ed",
    "py/page/channel.py": "4cf1f1f401dc71e99bc89521ecc5e4e2cd704f068f2f33e2379dc2a7f483870e",
    "py/page/chart.py": "7bcd080934ab89226e7a4a5902a0dc3f481860882ae9a43ed1448b69518450e5",
    "py/page/checkpoint.py": "f6f2a1d71958d222ecd626333f9a4fe7957b2f187227bea910253693f0af0042",
    "py/page/choices.py": "a30296adda7361681af1d3192706655e673b8b2e6c9af6d0c7e36b16f056508a",
    "py/page/columns.py": "d982532ff62eaf34d8dfd4dce5ef197db3887612e4851f38201fc6143d1da724",
    "py/page/completion.py": "a72ed811c929b5d802ef605d571e7c18d4f45ae87efede3209ed75571779bea0",
    "py/page/completion_wording.py": "135124314b27480ce705d05ef71d90e052cb0f2c32cc9fbb606a27dbfc35c823",
    "py/page/completion_words.py": "4196d195f1755e843d1f1b7f6c58dac95a6d9b56c6d921d640c1baa571792344",
    "py/page/controls.py": "60f30b1d5a8ddf4fb3ff2d0db9da2bac35a46ab023545d2102581f8294805a24",
    "py/page/dom.py": "20157134a3d052dba44db2a6f03366f319dc55fe457861fdaa63ab16b751c010",
    "py/page/doublings.py": "fa567bb7cf3980f85e2c079ca689a569777fc490a597f3798d5d665483e2ff53",
    "py/page/encoder.py": "0500e3f5de9c16224822b5bbab4f50a856a2abb1a6bce06574d6169a3d091cf3",
    "py/page/following.py": "5d92ea1e12388da1b66fad1820d39ae7ac3d18188d53c8241349fe71a1822ff3",
    "py/page/gpt.py": "1990a3c0c1ffa89da2b364808ef758ca83159171df83acb8f48b9e95977afd4e",
    "py/page/heads.py": "73ab8c12ce0f81a50fc2c5f796ca043c7b1b2176d2eaac9ab228efd1a4a7e75d",
    "py/page/judging.py": "68e97a42be34388031fe69e3e549d529cc8a13e874068e0caec1f082085f37c0",
    "py/page/lab.py": "28a4330ef649c3586633a76f1f795d929ecc663ce4b84baf25728559cf271818",
    "py/page/lab_start.py": "f3800791f57b931a6dff4b8463379b459e3718e4d245de6ffebad90924cb7296",
    "py/page/limits.py": "75735429044d713415ee06460f0ac218315b374e6279b806d9bed05b778f9520",
    "py/page/long_work.py": "d10587acc59a47f55bae0ddc5755b9b4398a97e97a9db385b6f20ab8a330acc3",
    "py/page/main.py": "6c758a91965d476e27be90707f82ebf05a455f3b676c43d5998e0f55ea01803b",
    "py/page/messages.py": "d040b4bec0b349b550fd4a1660fc9a81075630af945fb9d67cf49d5e02ac474c",
    "py/page/next_token.py": "10dfe71d950e08336ea47f973c9501292be1c4d182401826cf6b3291d18cef00",
    "py/page/offline.py": "1b385fd053c6ba2193695c09a766cb50624f88f76b6639659093e7e17bf480fc",
    "py/page/pipeline.py": "245a9885de5c8da77d6e5607bc26b0136046251e2d3e82ecb6b67d4bb4fd847c",
    "py/page/policy.py": "0dd004ff1264cbc0454dd188a685a65b141ddf067a5b40d2adfafb5d4cf36603",
    "py/page/positions.py": "991512af8a42692f6403456f75ca1c4968caedce51abbe528d0d723f33139052",
    "py/page/pretraining.py": "2110538e6d8546c06d48fd189016bcf10dd5fe91fd6df8b12dd1a2d761c5e4ca",
    "py/page/reading.py": "ff5e93098a8329cb73b2007c4e525084b9a5e6c8fa7f80baf7a3bee17f12d67e",
    "py/page/retention.py": "31cf75ce520bd29115246669200b2fde0708b28ff9fa5f904d4275114429d176",
    "py/page/rlhf_wording.py": "6abf09961033b17d66c8b62cbabd3959e486e3115d20617e09adf946a32df5c8",
    "py/page/scaling.py": "d16630a3c9b09021ab62849b8dedea90dc0d73a9f4f1124e6869b864e309e768",
    "py/page/similarity.py": "7985d1ab45d8534f4b28a5d4392156ec2671f12955546d9d044c9423afee4546",
    "py/page/sources.py": "891197a9eb8aa9ab35d99e6c10948e792ffeda81e45f6fdf69d6afcb1d79e8aa",
    "py/page/stages.py": "4a9030e8c45dd491cde1a52ea35c39c824de71d25b722e4b9e77d6f5e7487f3d",
    "py/page/steps.py": "06f7de455813771dd5e4df96849f941cf1d3f34f6f789557237c16e49487d383",
    "py/page/steps_arrays.py": "4e4c0fc3d1c0cccf5477ee650e7fe58982ae8175dc8ff6342f20f5c9d6e3093d",
    "py/page/steps_cells.py": "9eac11b0e80b7a00cfd9f958525be36b1d89e5b6a0a6cd3d1b89757a28514d00",
    "py/page/table.py": "0bd532688f5bf7eaeeb0fb722d2864ca4112ef4382524a73f765796f18259a05",
    "py/page/tradeoffs.py": "38104c99271b66cf35700063292ad1996a3949053c6d52a39abd24f8cc0644cb",
    "py/page/training.py": "4703f69314d7a08e53b6b73da1be1e628cc72c43e8c55cf6004eda856a6dea69",
    "py/page/unrolled.py": "edad1b179c1a48248aaf39b3b4104d6d9fdb7ac076cd650f0d8b48afe54449cf",
    "py/page/wording.py": "96a12bec3401b19f8ba739040f216f95f5aab5eb994295777d0d4a1ae3ff669a",
    "py/page/words.py": "cbfffcb0e6137880f4319f221dd6267da6b5c5fa4bd5e0ed272f699f7a6b14b4",
    "pyscript.toml": "b1d41679edd69ad0c7839ab2a10e80a6e783a66e9a0d62d8dfd36b1ef73edf1b",
    "static/figures/head_roles.json": "bba330697d42d30d1ea1d73bcd18af504ebc838ffe3b2d2e65c5555f9e739d9a",
    "static/fonts/inter-latin-400-normal.ttf": "a54e2f9b99c4b3c5ca188e65ded9f701c4d4c743e4176ada3bad66104bb001ae",
    "static/fonts/inter-latin-wght-normal.woff2": "3100e775e8616cd2611beecfa23a4263d7037586789b43f035236a2e6fbd4c62",
    "static/fonts/jetbrains-mono-latin-wght-normal.woff2": "18be452724bfdc236c074ca94a249a7f41a86752c7d04ab258ce9ed5651f6a7e",
    "static/fonts/source-serif-4-latin-wght-italic.woff2": "b4f56ddc9873487f1c9a3ad5bbce31982fe89b951f57e4604f62b4c8a540fb19",
    "static/fonts/source-serif-4-latin-wght-normal.woff2": "382475f38242c52d42a3e5ff8dc69b5d73f10d0d21e4550b5fe232984688779a",
    "static/icons/icon.svg": "18a29d06f3f26e762d4cc52a1b97a532821a1d5eaf798f172f491bb6cbf1bbf1",
    "static/models/recall/gru.bin": "ce23f059747027a11677243be6f71b1adc3c824c5d98561bc698d2d17f6c2c07",
    "static/models/recall/lstm.bin": "db3042f1570fa1fd986cbc58159f3ef3b636740dd494cf7ca059635bda761563",
    "static/models/recall/manifest.json": "91fa1b8dc77384ce2e5ea4e1377fedc0c4b37e172131b5e78e34a9801604f68e",
    "static/models/recall/rnn.bin": "3111de9b74ac7be5f0d9590640d99069e6e5c8509dc7ad8020fffc0da462a974",
    "static/models/recall/transformer-window.bin": "af2463caeba1c7d09c5af654705bcbf3282ed831135c3a00d48bf29a2b13ac8e",
    "static/models/recall/transformer.bin": "7ed7df467853af9f660f5d500408a36b7aae7fb044076dc7dbef294c5fedf25b",
    "static/page.css": "3550bb85a866a6c9d2544ef00ec8c4f1096640cbdffec818f28b49d124f8ee61",
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
    "cache": "parallel-minds-gpt-c2c12e7f736c",
    "folder": "static/models/gpt/",
    "manifest": "c2c12e7f736cbbe7e56ba73c0de2b03da96a50ad0d006e750d99bdd70c9a7248"
  }
};
// written by tools/precache.py: end

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
