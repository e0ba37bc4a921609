<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
<name>crease</name>
<message>
<source> %</source>
<translation> %</translation>
</message>
<message>
<source> (bicubic as Pillow does it)</source>
<translation>（双三次，同 Pillow）</translation>
</message>
<message>
<source> (bilinear as Pillow does it)</source>
<translation>（双线性，同 Pillow）</translation>
</message>
<message>
<source> (linear as OpenCV does it)</source>
<translation>（线性，同 OpenCV）</translation>
</message>
<message>
<source> (the external data of tensor "{}")</source>
<translation> （张量“{}”的外部数据）</translation>
</message>
<message>
<source> It starts at "{}" ({}), which differs by {}, {} its own noise; {}{}</source>
<translation> 差异始于“{}”({})，相差 {}，为其自身噪声的 {}；{}{}</translation>
</message>
<message>
<source> MB</source>
<translation> MB</translation>
</message>
<message>
<source> The best class of "{}" is the same for only {} %{}</source>
<translation> “{}”的最佳类别仅有 {} % 相同{}</translation>
</message>
<message>
<source> and {} more</source>
<translation>及另外 {} 个</translation>
</message>
<message>
<source> as it is</source>
<translation>原样</translation>
</message>
<message>
<source> as they are</source>
<translation>原样</translation>
</message>
<message>
<source> carried past the {}</source>
<translation> 移过 {}</translation>
</message>
<message>
<source> in %1</source>
<translation> 位于 %1</translation>
</message>
<message>
<source> in training mode</source>
<translation>（训练模式）</translation>
</message>
<message>
<source> into all {} layers {}</source>
<translation> 并入全部 {} 个层，{}</translation>
</message>
<message>
<source> is added instead of subtracted</source>
<translation>被加上而不是减去</translation>
</message>
<message>
<source> is added to the deviation instead of the variance</source>
<translation>被加到标准差而不是方差上</translation>
</message>
<message>
<source> is forgotten</source>
<translation>被忘记</translation>
</message>
<message>
<source> is skipped</source>
<translation>被跳过</translation>
</message>
<message>
<source> is subtracted without the factor</source>
<translation>减去时没有乘系数</translation>
</message>
<message>
<source> is used without its root</source>
<translation>使用时没有开方</translation>
</message>
<message>
<source> is used without its root, and epsilon is forgotten</source>
<translation>使用时没有开方，且忘记了 epsilon</translation>
</message>
<message>
<source> is {} instead of {}</source>
<translation>是 {} 而不是 {}</translation>
</message>
<message>
<source> of the inputs.</source>
<translation> （按输入计）。</translation>
</message>
<message>
<source> of the positions.</source>
<translation> （按位置计）。</translation>
</message>
<message>
<source> of the {}</source>
<translation>（{}）</translation>
</message>
<message>
<source> or </source>
<translation> 或 </translation>
</message>
<message>
<source> px</source>
<translation> 像素</translation>
</message>
<message>
<source> s</source>
<translation> s</translation>
</message>
<message>
<source> to </source>
<translation> 至 </translation>
</message>
<message>
<source> value before it is the same.</source>
<translation> 个之前的值相同。</translation>
</message>
<message>
<source> values before it are the same.</source>
<translation> 个之前的值相同。</translation>
</message>
<message>
<source> with bodies</source>
<translation>（带主体）</translation>
</message>
<message>
<source> · %1 MACs</source>
<translation> · %1 MAC</translation>
</message>
<message>
<source> · %1 params</source>
<translation> · %1 参数</translation>
</message>
<message>
<source> · memory %1 → %2 MB</source>
<translation> · 内存 %1 → %2 MB</translation>
</message>
<message>
<source>"crease_session" is {}</source>
<translation>“crease_session”是 {}</translation>
</message>
<message>
<source>"crop" is not a part of the image</source>
<translation>“crop”不是图像的一部分</translation>
</message>
<message>
<source>"{}" differs by {}, {} this network's own rounding noise.</source>
<translation>"{}" 相差 {}，为此网络自身舍入噪声的 {}。</translation>
</message>
<message>
<source>"{}" does not begin with the name of an input and '='</source>
<translation>“{}”不以输入名和“=”开头</translation>
</message>
<message>
<source>"{}" does not lead to what was asked for</source>
<translation>“{}”不通向所要求的内容</translation>
</message>
<message>
<source>"{}" has an empty name</source>
<translation>“{}”的名称为空</translation>
</message>
<message>
<source>"{}" is a constant; a part begins at what is computed</source>
<translation>“{}”是常量；部分须从计算得出的值开始</translation>
</message>
<message>
<source>"{}" is a sparse weight, which keeps its name</source>
<translation>“{}”是稀疏权重，名称保持不变</translation>
</message>
<message>
<source>"{}" is neither a number, nor a list of them, nor a file of arrays, sound or an image</source>
<translation>“{}”既不是数、数的列表，也不是数组文件、声音文件或图像</translation>
</message>
<message>
<source>"{}" is neither true nor false</source>
<translation>“{}”既不是真也不是假</translation>
</message>
<message>
<source>"{}" is no limit</source>
<translation>“{}”不是限制</translation>
</message>
<message>
<source>"{}" is no map of floating point numbers</source>
<translation>“{}”不是浮点数的图</translation>
</message>
<message>
<source>"{}" is none of the known words</source>
<translation>“{}”不是已知的词</translation>
</message>
<message>
<source>"{}" is not a list</source>
<translation>“{}”不是列表</translation>
</message>
<message>
<source>"{}" is not a list of pairs</source>
<translation>“{}”不是成对的列表</translation>
</message>
<message>
<source>"{}" is not a list of three numbers</source>
<translation>“{}”不是三个数的列表</translation>
</message>
<message>
<source>"{}" is not a number</source>
<translation>“{}”不是数</translation>
</message>
<message>
<source>"{}" is not a text</source>
<translation>“{}”不是文本</translation>
</message>
<message>
<source>"{}" is not a whole number</source>
<translation>“{}”不是整数</translation>
</message>
<message>
<source>"{}" is not an extent</source>
<translation>“{}”不是长度</translation>
</message>
<message>
<source>"{}" is not an object</source>
<translation>“{}”不是对象</translation>
</message>
<message>
<source>"{}" is {} in the first model and {} in the second: the second's is taken with {}.</source>
<translation>“{}”在第一个模型中为 {}，在第二个中为 {}：第二个按 {} 取用。</translation>
</message>
<message>
<source>%1   Ctrl+%2</source>
<translation>%1   Ctrl+%2</translation>
</message>
<message>
<source>%1 %</source>
<translation>%1 %</translation>
</message>
<message>
<source>%1 % of positions</source>
<translation>%1 % 的位置</translation>
</message>
<message>
<source>%1 %2</source>
<translation>%1 %2</translation>
</message>
<message>
<source>%1 %2
%3</source>
<translation>%1 %2
%3</translation>
</message>
<message>
<source>%1 %2 does not fold</source>
<translation>%1 %2 不能折叠</translation>
</message>
<message>
<source>%1 %2, then %3 %4</source>
<translation>%1 %2，之后 %3 %4</translation>
</message>
<message>
<source>%1 %2, weight</source>
<translation>%1 %2，权重</translation>
</message>
<message>
<source>%1 %2, weight; also an input, so a caller may override it</source>
<translation>%1 %2，权重；同时是输入，调用者可以覆盖它</translation>
</message>
<message>
<source>%1 (%2 %)</source>
<translation>%1（%2 %）</translation>
</message>
<message>
<source>%1 (%2 of %3)</source>
<translation>%1（%2/%3）</translation>
</message>
<message>
<source>%1 (deprecated)</source>
<translation>%1（已弃用）</translation>
</message>
<message>
<source>%1 (operator set %2)</source>
<translation>%1（算子集 %2）</translation>
</message>
<message>
<source>%1 MACs</source>
<translation>%1 MAC</translation>
</message>
<message>
<source>%1 changed</source>
<translation>%1 个有变化</translation>
</message>
<message>
<source>%1 constants are still computed, among them %2, which %3</source>
<translation>仍有 %1 个常量需要计算，其中 %2 %3</translation>
</message>
<message>
<source>%1 could not be read as an image</source>
<translation>%1 无法作为图像读取</translation>
</message>
<message>
<source>%1 could not be written.</source>
<translation>无法写入 %1。</translation>
</message>
<message>
<source>%1 graph</source>
<translation>%1 图</translation>
</message>
<message>
<source>%1 has %n axes.</source>
<translation>%1 有 %n 个轴。</translation>
</message>
<message>
<source>%1 has changed on disk.</source>
<translation>%1 在磁盘上已更改。</translation>
</message>
<message>
<source>%1 has changed since then. </source>
<translation>此后 %1 已更改。 </translation>
</message>
<message>
<source>%1 is a single number, or none: there is nothing to draw.</source>
<translation>%1 只有一个数或没有数：没有可画的。</translation>
</message>
<message>
<source>%1 is as you left it, %2 folded.</source>
<translation>%1 与您离开时一样，已折叠 %2。</translation>
</message>
<message>
<source>%1 maps, each %2</source>
<translation>%1 个特征图，每个 %2</translation>
</message>
<message>
<source>%1 ms</source>
<translation>%1 ms</translation>
</message>
<message>
<source>%1 of %2</source>
<translation>%1 / %2</translation>
</message>
<message>
<source>%1 of %2 images get another answer.</source>
<translation>%2 张图像中有 %1 张得到不同的结果。</translation>
</message>
<message>
<source>%1 of %2 nodes.</source>
<translation>%2 个节点中的 %1 个。</translation>
</message>
<message>
<source>%1 of %2 pixels changed their class</source>
<translation>%2 个像素中有 %1 个改变了类别</translation>
</message>
<message>
<source>%1 of %n sites folded</source>
<translation>已折叠 %1/%n 处</translation>
</message>
<message>
<source>%1 of 1 site folded</source>
<translation>已折叠 %1/1 处</translation>
</message>
<message>
<source>%1 of the %2 sites that were folded are folded again; the others are not there any more, or do not fold.</source>
<translation>先前折叠的 %2 处中有 %1 处已重新折叠；其余的已不存在或不能折叠。</translation>
</message>
<message>
<source>%1 only in the original (dashed), %2 only in the other</source>
<translation>%1 个仅在原始模型中（虚线），%2 个仅在另一个中</translation>
</message>
<message>
<source>%1 params</source>
<translation>%1 参数</translation>
</message>
<message>
<source>%1 s</source>
<translation>%1 s</translation>
</message>
<message>
<source>%1 sites were left as they were, among them: %2</source>
<translation>%1 处保持原样，其中：%2</translation>
</message>
<message>
<source>%1 stands where the model was opened from. Saving here replaces the original by the folded model.</source>
<translation>%1 就是打开模型的文件。保存到这里会用折叠后的模型替换原始文件。</translation>
</message>
<message>
<source>%1 µs</source>
<translation>%1 µs</translation>
</message>
<message>
<source>%1 · %2</source>
<translation>%1 · %2</translation>
</message>
<message>
<source>%1 · %2
%3
%4</source>
<translation>%1 · %2
%3
%4</translation>
</message>
<message>
<source>%1 · %2 · %3 · exact</source>
<translation>%1 · %2 · %3 · 精确</translation>
</message>
<message>
<source>%1 × %2</source>
<translation>%1 × %2</translation>
</message>
<message>
<source>%1 × [%2, %3]</source>
<translation>%1 × [%2, %3]</translation>
</message>
<message>
<source>%1 × its noise</source>
<translation>其噪声的 %1 倍</translation>
</message>
<message>
<source>%1 → %2</source>
<translation>%1 → %2</translation>
</message>
<message>
<source>%1 → %2 of %3</source>
<translation>%1 → %2，共 %3</translation>
</message>
<message>
<source>%1 → %2, difference %3</source>
<translation>%1 → %2，差异 %3</translation>
</message>
<message>
<source>%1, %2</source>
<translation>%1, %2</translation>
</message>
<message>
<source>%1, %2, %3, %4</source>
<translation>%1, %2, %3, %4</translation>
</message>
<message>
<source>%1, %2, cannot fold: %3</source>
<translation>%1，%2，不能折叠：%3</translation>
</message>
<message>
<source>%1, channel %2</source>
<translation>%1，通道 %2</translation>
</message>
<message>
<source>%1, for %2</source>
<translation>%1，输入为 %2</translation>
</message>
<message>
<source>%1, in pieces</source>
<translation>%1，分段显示</translation>
</message>
<message>
<source>%1, nothing else, and all of their numbers are the same up to rounding.</source>
<translation>%1，仅此而已，且所有数值除舍入外都相同。</translation>
</message>
<message>
<source>%1, now %2</source>
<translation>%1，现为 %2</translation>
</message>
<message>
<source>%1, one number</source>
<translation>%1，一个数</translation>
</message>
<message>
<source>%1, score %2</source>
<translation>%1，得分 %2</translation>
</message>
<message>
<source>%1, whose numbers are the same up to rounding; not everything has a counterpart.</source>
<translation>%1，其数值除舍入外相同；并非所有部分都有对应。</translation>
</message>
<message>
<source>%1: %2</source>
<translation>%1: %2</translation>
</message>
<message>
<source>%1: %2 %</source>
<translation>%1：%2 %</translation>
</message>
<message>
<source>%1: exact</source>
<translation>%1：精确</translation>
</message>
<message>
<source>%1; %2.</source>
<translation>%1; %2.</translation>
</message>
<message>
<source>%1[*] — Crease</source>
<translation>%1[*] — Crease</translation>
</message>
<message>
<source>%1×%2 kernel of output channel 0, input channel 0; bias %3</source>
<translation>%1×%2 卷积核，输出通道 0，输入通道 0；偏置 %3</translation>
</message>
<message>
<source>%n boxes</source>
<translation>%n 个框</translation>
</message>
<message>
<source>%n branches</source>
<translation>%n 个分支</translation>
</message>
<message>
<source>%n differ</source>
<translation>%n 处不同</translation>
</message>
<message>
<source>%n folded</source>
<translation>已折叠 %n</translation>
</message>
<message>
<source>%n nodes</source>
<translation>%n 个节点</translation>
</message>
<message>
<source>%n nodes %1</source>
<translation>%n 个节点 %1</translation>
</message>
<message>
<source>%n nodes found</source>
<translation>找到 %n 个节点</translation>
</message>
<message>
<source>%n nodes selected</source>
<translation>已选 %n 个节点</translation>
</message>
<message>
<source>%n nodes → %1</source>
<translation>%n 个节点 → %1</translation>
</message>
<message>
<source>%n of them compute constants</source>
<translation>其中 %n 个用于计算常量</translation>
</message>
<message>
<source>%n pairs in turn, %1 → %2</source>
<translation>交替 %n 对，%1 → %2</translation>
</message>
<message>
<source>%n pairs of operators</source>
<translation>%n 对算子</translation>
</message>
<message>
<source>%n sites</source>
<translation>%n 处</translation>
</message>
<message>
<source>%n sites that were folded do not fold any more.</source>
<translation>先前折叠的 %n 处不再能折叠。</translation>
</message>
<message>
<source>%n threads</source>
<translation>%n 线程</translation>
</message>
<message>
<source>%n to fold</source>
<translation>待折叠 %n</translation>
</message>
<message>
<source>&amp;%1  %2</source>
<translation>&amp;%1  %2</translation>
</message>
<message>
<source>&amp;About Crease</source>
<translation>关于 Crease(&amp;A)</translation>
</message>
<message>
<source>&amp;Activation size</source>
<translation>激活大小(&amp;A)</translation>
</message>
<message>
<source>&amp;Actual size</source>
<translation>实际大小(&amp;A)</translation>
</message>
<message>
<source>&amp;Add</source>
<translation>添加(&amp;A)</translation>
</message>
<message>
<source>&amp;Add images…</source>
<translation>添加图像(&amp;A)…</translation>
</message>
<message>
<source>&amp;At the start</source>
<translation>启动时(&amp;A)</translation>
</message>
<message>
<source>&amp;Back</source>
<translation>后退(&amp;B)</translation>
</message>
<message>
<source>&amp;Back to the graph</source>
<translation>返回图(&amp;B)</translation>
</message>
<message>
<source>&amp;Bookmark the selection</source>
<translation>为所选项加书签(&amp;B)</translation>
</message>
<message>
<source>&amp;Both</source>
<translation>两者(&amp;B)</translation>
</message>
<message>
<source>&amp;Close</source>
<translation>关闭(&amp;C)</translation>
</message>
<message>
<source>&amp;Collapse %1</source>
<translation>收起 %1(&amp;C)</translation>
</message>
<message>
<source>&amp;Collapse the scope around</source>
<translation>收起所在的作用域(&amp;C)</translation>
</message>
<message>
<source>&amp;Colours</source>
<translation>颜色(&amp;C)</translation>
</message>
<message>
<source>&amp;Compare</source>
<translation>比较(&amp;C)</translation>
</message>
<message>
<source>&amp;Copy the site's name</source>
<translation>复制此处名称(&amp;C)</translation>
</message>
<message>
<source>&amp;Dark</source>
<translation>深色(&amp;D)</translation>
</message>
<message>
<source>&amp;Difference</source>
<translation>差异(&amp;D)</translation>
</message>
<message>
<source>&amp;Discard the folds</source>
<translation>放弃折叠(&amp;D)</translation>
</message>
<message>
<source>&amp;Divide by deviation</source>
<translation>除以标准差(&amp;D)</translation>
</message>
<message>
<source>&amp;Domain</source>
<translation>域(&amp;D)</translation>
</message>
<message>
<source>&amp;Edit</source>
<translation>编辑(&amp;E)</translation>
</message>
<message>
<source>&amp;Edit…</source>
<translation>编辑(&amp;E)…</translation>
</message>
<message>
<source>&amp;Engine</source>
<translation>引擎(&amp;E)</translation>
</message>
<message>
<source>&amp;Expand all</source>
<translation>全部展开(&amp;E)</translation>
</message>
<message>
<source>&amp;Explain step by step</source>
<translation>逐步解释(&amp;E)</translation>
</message>
<message>
<source>&amp;Export picture…</source>
<translation>导出图片(&amp;E)…</translation>
</message>
<message>
<source>&amp;File</source>
<translation>文件(&amp;F)</translation>
</message>
<message>
<source>&amp;Find…</source>
<translation>查找(&amp;F)…</translation>
</message>
<message>
<source>&amp;Finish</source>
<translation>完成(&amp;F)</translation>
</message>
<message>
<source>&amp;Fit	Space</source>
<translation>适合窗口(&amp;F)	空格</translation>
</message>
<message>
<source>&amp;Fold</source>
<translation>折叠(&amp;F)</translation>
</message>
<message>
<source>&amp;Fold	Enter</source>
<translation>折叠(&amp;F)	Enter</translation>
</message>
<message>
<source>&amp;Fold %1 sites	Enter</source>
<translation>折叠 %1 处(&amp;F)	Enter</translation>
</message>
<message>
<source>&amp;Fold %n selected sites</source>
<translation>折叠所选的 %n 处(&amp;F)</translation>
</message>
<message>
<source>&amp;Fold 1 selected site</source>
<translation>折叠所选的 1 处(&amp;F)</translation>
</message>
<message>
<source>&amp;Fold all %1</source>
<translation>折叠所有 %1(&amp;F)</translation>
</message>
<message>
<source>&amp;Fold into int8 scales where possible</source>
<translation>尽可能折叠进 int8 缩放(&amp;F)</translation>
</message>
<message>
<source>&amp;Fold those shown under %1</source>
<translation>折叠 %1 下所示各处(&amp;F)</translation>
</message>
<message>
<source>&amp;Forget everything</source>
<translation>全部忘记(&amp;F)</translation>
</message>
<message>
<source>&amp;Forget these</source>
<translation>忘记这些(&amp;F)</translation>
</message>
<message>
<source>&amp;Go</source>
<translation>转到(&amp;G)</translation>
</message>
<message>
<source>&amp;Go on where you were</source>
<translation>从上次离开处继续(&amp;G)</translation>
</message>
<message>
<source>&amp;Grey that fills</source>
<translation>填充的灰度(&amp;G)</translation>
</message>
<message>
<source>&amp;Height</source>
<translation>高度(&amp;H)</translation>
</message>
<message>
<source>&amp;Help</source>
<translation>帮助(&amp;H)</translation>
</message>
<message>
<source>&amp;High contrast</source>
<translation>高对比度(&amp;H)</translation>
</message>
<message>
<source>&amp;ImageNet's 1,000 names</source>
<translation>ImageNet 的 1000 个名称(&amp;I)</translation>
</message>
<message>
<source>&amp;Inputs…</source>
<translation>输入(&amp;I)…</translation>
</message>
<message>
<source>&amp;Inspector</source>
<translation>检查器(&amp;I)</translation>
</message>
<message>
<source>&amp;Kept of the shorter side</source>
<translation>保留短边的(&amp;K)</translation>
</message>
<message>
<source>&amp;Keys</source>
<translation>按键(&amp;K)</translation>
</message>
<message>
<source>&amp;Language</source>
<translation>语言(&amp;L)</translation>
</message>
<message>
<source>&amp;Layout</source>
<translation>布局(&amp;L)</translation>
</message>
<message>
<source>&amp;Learn more</source>
<translation>了解更多(&amp;L)</translation>
</message>
<message>
<source>&amp;Light</source>
<translation>浅色(&amp;L)</translation>
</message>
<message>
<source>&amp;MACs</source>
<translation>MAC(&amp;M)</translation>
</message>
<message>
<source>&amp;Made by</source>
<translation>生成工具(&amp;M)</translation>
</message>
<message>
<source>&amp;Manual</source>
<translation>手册(&amp;M)</translation>
</message>
<message>
<source>&amp;Minimap</source>
<translation>缩略图(&amp;M)</translation>
</message>
<message>
<source>&amp;Names</source>
<translation>名称(&amp;N)</translation>
</message>
<message>
<source>&amp;Next bookmark</source>
<translation>下一个书签(&amp;N)</translation>
</message>
<message>
<source>&amp;Next site</source>
<translation>下一处(&amp;N)</translation>
</message>
<message>
<source>&amp;None</source>
<translation>无(&amp;N)</translation>
</message>
<message>
<source>&amp;Numbers</source>
<translation>数值(&amp;N)</translation>
</message>
<message>
<source>&amp;Open %1</source>
<translation>打开 %1(&amp;O)</translation>
</message>
<message>
<source>&amp;Open it</source>
<translation>打开(&amp;O)</translation>
</message>
<message>
<source>&amp;Open the sample</source>
<translation>打开示例(&amp;O)</translation>
</message>
<message>
<source>&amp;Open what is selected</source>
<translation>打开所选项(&amp;O)</translation>
</message>
<message>
<source>&amp;Open…</source>
<translation>打开(&amp;O)…</translation>
</message>
<message>
<source>&amp;Panels</source>
<translation>面板(&amp;P)</translation>
</message>
<message>
<source>&amp;Parameters</source>
<translation>参数(&amp;P)</translation>
</message>
<message>
<source>&amp;Parent graph</source>
<translation>上级图(&amp;P)</translation>
</message>
<message>
<source>&amp;Prepared as for</source>
<translation>按此方式预处理(&amp;P)</translation>
</message>
<message>
<source>&amp;Previous site</source>
<translation>上一处(&amp;P)</translation>
</message>
<message>
<source>&amp;Quit</source>
<translation>退出(&amp;Q)</translation>
</message>
<message>
<source>&amp;Redo</source>
<translation>重做(&amp;R)</translation>
</message>
<message>
<source>&amp;Reload</source>
<translation>重新加载(&amp;R)</translation>
</message>
<message>
<source>&amp;Remove</source>
<translation>移除(&amp;R)</translation>
</message>
<message>
<source>&amp;Remove all</source>
<translation>全部移除(&amp;R)</translation>
</message>
<message>
<source>&amp;Remove all bookmarks</source>
<translation>移除所有书签(&amp;R)</translation>
</message>
<message>
<source>&amp;Rename…</source>
<translation>重命名(&amp;R)…</translation>
</message>
<message>
<source>&amp;Replace the original</source>
<translation>替换原始文件(&amp;R)</translation>
</message>
<message>
<source>&amp;Reset</source>
<translation>重置(&amp;R)</translation>
</message>
<message>
<source>&amp;Resize</source>
<translation>调整大小(&amp;R)</translation>
</message>
<message>
<source>&amp;Save</source>
<translation>保存(&amp;S)</translation>
</message>
<message>
<source>&amp;Save as .npy…</source>
<translation>另存为 .npy(&amp;S)…</translation>
</message>
<message>
<source>&amp;Save as…</source>
<translation>另存为(&amp;S)…</translation>
</message>
<message>
<source>&amp;Save…</source>
<translation>保存(&amp;S)…</translation>
</message>
<message>
<source>&amp;Scaled by</source>
<translation>缩放方式(&amp;S)</translation>
</message>
<message>
<source>&amp;Shapes on edges</source>
<translation>边上的形状(&amp;S)</translation>
</message>
<message>
<source>&amp;Show its site</source>
<translation>显示所在处(&amp;S)</translation>
</message>
<message>
<source>&amp;Sites, nodes, history</source>
<translation>折叠处、节点、历史(&amp;S)</translation>
</message>
<message>
<source>&amp;Take such inputs for constants</source>
<translation>把这类输入当作常量(&amp;T)</translation>
</message>
<message>
<source>&amp;Take them for constants</source>
<translation>当作常量(&amp;T)</translation>
</message>
<message>
<source>&amp;Threads</source>
<translation>线程(&amp;T)</translation>
</message>
<message>
<source>&amp;Time</source>
<translation>时间(&amp;T)</translation>
</message>
<message>
<source>&amp;Tour in five stops</source>
<translation>五站导览(&amp;T)</translation>
</message>
<message>
<source>&amp;Transparent pixels</source>
<translation>透明像素(&amp;T)</translation>
</message>
<message>
<source>&amp;Undo</source>
<translation>撤销(&amp;U)</translation>
</message>
<message>
<source>&amp;Unfold</source>
<translation>展开(&amp;U)</translation>
</message>
<message>
<source>&amp;Unfold %n selected sites</source>
<translation>展开所选的 %n 处(&amp;U)</translation>
</message>
<message>
<source>&amp;Unfold 1 selected site</source>
<translation>展开所选的 1 处(&amp;U)</translation>
</message>
<message>
<source>&amp;Unfold this site</source>
<translation>展开此处(&amp;U)</translation>
</message>
<message>
<source>&amp;View</source>
<translation>视图(&amp;V)</translation>
</message>
<message>
<source>&amp;What it computes…</source>
<translation>它计算什么(&amp;W)…</translation>
</message>
<message>
<source>&amp;Why not…</source>
<translation>为何不能(&amp;W)…</translation>
</message>
<message>
<source>&amp;Widen to float32 where needed</source>
<translation>需要时加宽到 float32(&amp;W)</translation>
</message>
<message>
<source>&amp;Width</source>
<translation>宽度(&amp;W)</translation>
</message>
<message>
<source>'{}' is an initializer that is also a graph input: a caller may override it</source>
<translation>'{}' 是初始值，同时也是图的输入：调用者可以覆盖它</translation>
</message>
<message>
<source>+%1</source>
<translation>+%1</translation>
</message>
<message>
<source>, %n threads</source>
<translation>，%n 线程</translation>
</message>
<message>
<source>, 1 thread</source>
<translation>，1 线程</translation>
</message>
<message>
<source>, and nothing is added</source>
<translation>，且没有加上任何值</translation>
</message>
<message>
<source>, and the bias differs besides</source>
<translation>，此外偏置也不同</translation>
</message>
<message>
<source>, batch of {}</source>
<translation>，批次大小 {}</translation>
</message>
<message>
<source>, channels last</source>
<translation>，通道在最后</translation>
</message>
<message>
<source>, default {}</source>
<translation>，默认 {}</translation>
</message>
<message>
<source>, dilation {}</source>
<translation>，扩张 {}</translation>
</message>
<message>
<source>, optional</source>
<translation>，可选</translation>
</message>
<message>
<source>, stride {}</source>
<translation>，步幅 {}</translation>
</message>
<message>
<source>, the bias's are as they should be</source>
<translation>，偏置的则正确</translation>
</message>
<message>
<source>, when fed {}</source>
<translation>，输入为 {}</translation>
</message>
<message>
<source>, {} groups</source>
<translation>，{} 组</translation>
</message>
<message>
<source>--constant-inputs takes such weights for constants.</source>
<translation>--constant-inputs 会把这类权重当作常量。</translation>
</message>
<message>
<source>--random compares it on random inputs, --input NAME=FILE on what is in a file</source>
<translation>--random 用随机输入比较，--input 名称=文件 用文件的内容比较</translation>
</message>
<message>
<source>-1 to 1</source>
<translation>-1 至 1</translation>
</message>
<message>
<source>0 %</source>
<translation>0 %</translation>
</message>
<message>
<source>0 to 1</source>
<translation>0 至 1</translation>
</message>
<message>
<source>0 to 255</source>
<translation>0 至 255</translation>
</message>
<message>
<source>1 GB</source>
<translation>1 GB</translation>
</message>
<message>
<source>1 box</source>
<translation>1 个框</translation>
</message>
<message>
<source>1 differs</source>
<translation>1 处不同</translation>
</message>
<message>
<source>1 folded</source>
<translation>已折叠 1</translation>
</message>
<message>
<source>1 node</source>
<translation>1 个节点</translation>
</message>
<message>
<source>1 node %1</source>
<translation>1 个节点 %1</translation>
</message>
<message>
<source>1 node found</source>
<translation>找到 1 个节点</translation>
</message>
<message>
<source>1 node → %1</source>
<translation>1 个节点 → %1</translation>
</message>
<message>
<source>1 of 5, open: a network from a file. This one reads handwritten digits, in blocks of three branches (RepVGG).</source>
<translation>5 站之 1，打开：从文件打开网络。这个网络识别手写数字，由三分支的块（RepVGG）组成。</translation>
</message>
<message>
<source>1 of them computes constants</source>
<translation>其中 1 个用于计算常量</translation>
</message>
<message>
<source>1 pair in turn, %1 → %2</source>
<translation>交替 1 对，%1 → %2</translation>
</message>
<message>
<source>1 pair of operators</source>
<translation>1 对算子</translation>
</message>
<message>
<source>1 place</source>
<translation>1 个位置</translation>
</message>
<message>
<source>1 site</source>
<translation>1 处</translation>
</message>
<message>
<source>1 site that was folded does not fold any more.</source>
<translation>先前折叠的 1 处不再能折叠。</translation>
</message>
<message>
<source>1 thread</source>
<translation>1 线程</translation>
</message>
<message>
<source>1 to fold</source>
<translation>待折叠 1</translation>
</message>
<message>
<source>1 weight is also an input, so that a caller may override it</source>
<translation>有 1 个权重同时是输入，因此调用者可以覆盖它</translation>
</message>
<message>
<source>1 weight that is also an input is</source>
<translation>1 个同时是输入的权重</translation>
</message>
<message>
<source>1 when both point the same way</source>
<translation>两者方向相同时为 1</translation>
</message>
<message>
<source>1/x is not linear</source>
<translation>1/x 不是线性的</translation>
</message>
<message>
<source>1/x is not linear.</source>
<translation>1/x 不是线性的。</translation>
</message>
<message>
<source>2 of 5, see: what folds is marked in the graph and listed at the side. N goes from one site to the next.</source>
<translation>5 站之 2，查看：可折叠的在图中标出，并列在旁边。按 N 从一处到下一处。</translation>
</message>
<message>
<source>3 of 5, fold: each marked block becomes one convolution. Enter folds the selected site, Ctrl+Shift+F all of them; undo takes it back.</source>
<translation>5 站之 3，折叠：每个标出的块变成一个卷积。Enter 折叠所选处，Ctrl+Shift+F 折叠全部；撤销可恢复。</translation>
</message>
<message>
<source>3x3, 1x1 and identity branches that become one 3x3 convolution per block.</source>
<translation>3x3、1x1 和恒等分支，每个块合成一个 3x3 卷积。</translation>
</message>
<message>
<source>4 of 5, explain: L shows step by step, on this block's own numbers, why that is exact. Esc comes back.</source>
<translation>5 站之 4，解释：按 L 用此块自己的数字逐步展示为何精确。按 Esc 返回。</translation>
</message>
<message>
<source>4 of 5, explain: Right and Left go through the steps, Space plays them. One pixel is traced beside them, mistakes are made on purpose, costs are counted. Esc goes back.</source>
<translation>第 4 站，共 5 站，讲解：左右方向键逐步查看，空格键播放。旁边可以跟踪一个像素、故意犯错、计算开销。Esc 返回。</translation>
</message>
<message>
<source>404: not found</source>
<translation>404：未找到</translation>
</message>
<message>
<source>5 of 5, compare: Ctrl+R runs images through both networks. Do they give the same answers, and which is faster?</source>
<translation>5 站之 5，比较：Ctrl+R 用图像运行两个网络。结果是否相同，哪个更快？</translation>
</message>
<message>
<source>; ONNX Runtime: {}</source>
<translation>；ONNX Runtime：{}</translation>
</message>
<message>
<source>; it folds in float32, where that is asked for (crease fold --widen)</source>
<translation>；若要求，则以 float32 折叠（crease fold --widen）</translation>
</message>
<message>
<source>; it tried what it may not do</source>
<translation>；它尝试了不被允许的操作</translation>
</message>
<message>
<source>; the machine may have run out of memory</source>
<translation>；机器可能内存不足</translation>
</message>
<message>
<source>; {} other sizes were refused as well</source>
<translation>；另有 {} 种大小也被拒绝</translation>
</message>
<message>
<source>?</source>
<translation>?</translation>
</message>
<message>
<source>A 1x1 kernel belongs where it reads the same pixel: at the offset 0, which is the centre only where the padding is even. One tap beside it shifts the whole branch by a pixel.</source>
<translation>1x1 卷积核应放在读取同一像素的位置：偏移 0 处，只有填充对称时才是中心。偏一个位置，整个分支就移动一个像素。</translation>
</message>
<message>
<source>A 3x3 kernel with a 3x1 and a 1x3 skeleton, three branches in one.</source>
<translation>3x3 卷积核加上 3x1 和 1x3 的骨架，三个分支合而为一。</translation>
</message>
<message>
<source>A batch of {} was not timed: {}</source>
<translation>批次大小 {} 未计时：{}</translation>
</message>
<message>
<source>A bias and a scale have one number for each channel. This constant differs within a channel (by row, column or position), so it is no bias.</source>
<translation>偏置和缩放每个通道只有一个数。此常量在通道内随行、列或位置变化，因此不是偏置。</translation>
</message>
<message>
<source>A bias that is not in the file is zero, not missing: what follows may give it one.</source>
<translation>文件中没有的偏置是零，而不是缺失：后面的算子可能给它一个。</translation>
</message>
<message>
<source>A constant is added to every pixel of a channel: that is what a bias is.</source>
<translation>给通道的每个像素加上一个常量：这正是偏置。</translation>
</message>
<message>
<source>A constant is divided by the value</source>
<translation>常量被该值除</translation>
</message>
<message>
<source>A constant of shape [C,1,1] is per channel; [C] runs along the last axis of an image.</source>
<translation>形状 [C,1,1] 的常量是逐通道的；[C] 沿图像的最后一个轴。</translation>
</message>
<message>
<source>A constant that is not one number per channel</source>
<translation>不是每通道一个数的常量</translation>
</message>
<message>
<source>A constant that is not the same for all pixels of a channel is no bias; its shape alone does not always tell.</source>
<translation>在一个通道的各像素上不同的常量不是偏置；仅凭形状未必能看出。</translation>
</message>
<message>
<source>A convolution pads with zeros. Any other value has to stay a Pad of its own.</source>
<translation>卷积用零填充。其他值必须保留为单独的 Pad。</translation>
</message>
<message>
<source>A convolution, written as a linear layer over patches</source>
<translation>写成对图块做线性层的卷积</translation>
</message>
<message>
<source>A kernel has one stride. Branches of different strides read the input at different places, so no one kernel gives their sum.</source>
<translation>一个卷积核只有一个步幅。步幅不同的分支在不同位置读取输入，因此没有一个卷积核能给出它们的和。</translation>
</message>
<message>
<source>A kernel reads one value. These branches come from two.</source>
<translation>一个卷积核读取一个值。这些分支来自两个值。</translation>
</message>
<message>
<source>A nonlinearity does not add up</source>
<translation>非线性不满足相加性</translation>
</message>
<message>
<source>A nonlinearity stands between</source>
<translation>中间隔着非线性</translation>
</message>
<message>
<source>A number, several with commas, or a file: .npy, .npz, .pb, .wav, an image</source>
<translation>一个数、逗号分隔的多个数，或文件：.npy、.npz、.pb、.wav、图像</translation>
</message>
<message>
<source>A parameter has the wrong length</source>
<translation>参数的长度不对</translation>
</message>
<message>
<source>A part of the model as it stands, with what is folded.</source>
<translation>当前模型的一部分，包含已折叠的内容。</translation>
</message>
<message>
<source>A part of the original; what is selected is folded away in the other.</source>
<translation>原模型的一部分；所选内容在另一模型中已被折叠。</translation>
</message>
<message>
<source>A range is written as 0:30000.</source>
<translation>范围写作 0:30000。</translation>
</message>
<message>
<source>A scale (and shift) per channel stands before the kernel: it goes into the kernel's columns, one factor for each input channel.</source>
<translation>卷积核之前有逐通道的缩放（和平移）：它并入卷积核的列，每个输入通道一个系数。</translation>
</message>
<message>
<source>A shape is written as 1x3x224x224.</source>
<translation>形状写作 1x3x224x224。</translation>
</message>
<message>
<source>A shift before a padded kernel is no bias: the padding is zero, not shifted. Only where nothing is padded may it go into the bias.</source>
<translation>带填充的卷积核之前的平移不是偏置：填充是零，没有平移。只有不填充时才能并入偏置。</translation>
</message>
<message>
<source>A shift of 1, then a convolution of three ones that pads one zero on either side. Folded, the shift would be a bias of 3. The framed pixels differ.</source>
<translation>平移 1，然后是两侧各填一个零、三个 1 的卷积。折叠后平移会成为偏置 3。带框的像素不同。</translation>
</message>
<message>
<source>A stride of 2 takes every second place. Output 1 is input 1 in one branch and input 2 in the other: no kernel with one stride reads both.</source>
<translation>步幅 2 每隔一个位置取一个。输出 1 在一个分支中是输入 1，在另一个中是输入 2：没有单一步幅的卷积核能同时读取。</translation>
</message>
<message>
<source>A sum of branches often has a wider range than each of them. int8 has 255 steps for all of it, so the usual weights get fewer.</source>
<translation>分支之和的范围往往比每个分支都宽。int8 总共只有 255 级，常见权重分到的级数就更少。</translation>
</message>
<message>
<source>A value for this input</source>
<translation>此输入的值</translation>
</message>
<message>
<source>A weight is computed while the network runs</source>
<translation>权重在网络运行时才计算</translation>
</message>
<message>
<source>A weight is made by an operator that is not evaluated</source>
<translation>权重由无法求值的算子产生</translation>
</message>
<message>
<source>A&amp;ttributes</source>
<translation>属性(&amp;T)</translation>
</message>
<message>
<source>ACNet</source>
<translation>ACNet</translation>
</message>
<message>
<source>ACNet block</source>
<translation>ACNet 块</translation>
</message>
<message>
<source>About Crease</source>
<translation>关于 Crease</translation>
</message>
<message>
<source>Activation size</source>
<translation>激活大小</translation>
</message>
<message>
<source>Add</source>
<translation>添加</translation>
</message>
<message>
<source>Add &amp;digits that come with Crease</source>
<translation>添加 Crease 附带的数字图像(&amp;D)</translation>
</message>
<message>
<source>Add &amp;images…</source>
<translation>添加图像(&amp;I)…</translation>
</message>
<message>
<source>Add &amp;photographs that come with Crease</source>
<translation>添加 Crease 附带的照片(&amp;P)</translation>
</message>
<message>
<source>Add a &amp;folder…</source>
<translation>添加文件夹(&amp;F)…</translation>
</message>
<message>
<source>Add a folder of images</source>
<translation>添加图像文件夹</translation>
</message>
<message>
<source>Add images</source>
<translation>添加图像</translation>
</message>
<message>
<source>Add images or a folder of them</source>
<translation>添加图像或图像文件夹</translation>
</message>
<message>
<source>Adding what two kernels give is the same as applying the sum of the kernels. The branches move in the same steps and give as many positions, for every size of the input.</source>
<translation>两个卷积核结果相加，等于应用两核之和。各分支步幅一致，且对任意输入大小给出同样多的位置。</translation>
</message>
<message>
<source>All files (*)</source>
<translation>所有文件 (*)</translation>
</message>
<message>
<source>All keys on one page</source>
<translation>一页列出所有按键</translation>
</message>
<message>
<source>All of the graph from side to side</source>
<translation>整个图的宽度</translation>
</message>
<message>
<source>All pixels of a channel have the same factor.</source>
<translation>通道的所有像素系数相同。</translation>
</message>
<message>
<source>All settings of this page as they came</source>
<translation>此页所有设置恢复原样</translation>
</message>
<message>
<source>An attribute changes what the operator computes</source>
<translation>某个属性改变了算子的计算</translation>
</message>
<message>
<source>An attribute comes from the enclosing function</source>
<translation>某个属性来自外层函数</translation>
</message>
<message>
<source>An average over a window is a kernel of equal taps, each channel for itself.</source>
<translation>窗口平均是各元素相等的卷积核，每个通道各自计算。</translation>
</message>
<message>
<source>An average that leaves the padding out</source>
<translation>不计填充的平均</translation>
</message>
<message>
<source>An example</source>
<translation>一个例子</translation>
</message>
<message>
<source>An operator of its own</source>
<translation>自定义算子</translation>
</message>
<message>
<source>An operator that only moves elements stands between. Scaling channels before it is the same as scaling them after it, so it stays, and what follows is seen through it.</source>
<translation>中间是只移动元素的算子。之前缩放通道与之后缩放相同，因此它保留，透过它看后面的内容。</translation>
</message>
<message>
<source>Another call of the function may bring another value.</source>
<translation>对函数的另一次调用可能带来另一个值。</translation>
</message>
<message>
<source>Another call of the function may bring another weight.</source>
<translation>对函数的另一次调用可能带来另一个权重。</translation>
</message>
<message>
<source>Another operator stands between</source>
<translation>中间隔着另一个算子</translation>
</message>
<message>
<source>Arrays are what two versions of a model are compared on: --image takes them</source>
<translation>数组用于比较模型的两个版本：--image 可接受数组</translation>
</message>
<message>
<source>Arrays, sounds and images (*.npy *.npz *.pb *.wav *.png *.jpg *.jpeg);;All files (*)</source>
<translation>数组、声音和图像 (*.npy *.npz *.pb *.wav *.png *.jpg *.jpeg);;所有文件 (*)</translation>
</message>
<message>
<source>Arrow keys</source>
<translation>方向键</translation>
</message>
<message>
<source>As below</source>
<translation>如下</translation>
</message>
<message>
<source>As deployed</source>
<translation>按部署方式</translation>
</message>
<message>
<source>As deployed: %1</source>
<translation>按部署方式：%1</translation>
</message>
<message>
<source>As if it were not transparent</source>
<translation>当作不透明</translation>
</message>
<message>
<source>As it should be</source>
<translation>应有的样子</translation>
</message>
<message>
<source>As maps</source>
<translation>按特征图</translation>
</message>
<message>
<source>As opened</source>
<translation>打开时的状态</translation>
</message>
<message>
<source>As the &amp;model or a list beside the images says</source>
<translation>按模型或图像旁的列表所述(&amp;M)</translation>
</message>
<message>
<source>As the des&amp;ktop</source>
<translation>跟随桌面(&amp;K)</translation>
</message>
<message>
<source>As the desktop</source>
<translation>跟随桌面</translation>
</message>
<message>
<source>Asks for</source>
<translation>要求</translation>
</message>
<message>
<source>At inference mean and variance are constants, so the normalisation is one multiplication and one addition per channel, and a convolution is linear: scaling what it gives is the same as scaling its weights.</source>
<translation>推理时均值和方差是常量，因此归一化就是每通道一次乘法和一次加法；卷积是线性的：缩放结果等于缩放权重。</translation>
</message>
<message>
<source>At the border fewer elements are averaged, so the taps weigh more there than inside. A kernel weighs the same everywhere.</source>
<translation>边界处平均的元素较少，因此各元素权重大于内部。卷积核处处权重相同。</translation>
</message>
<message>
<source>Attention</source>
<translation>注意力</translation>
</message>
<message>
<source>Attributes</source>
<translation>属性</translation>
</message>
<message>
<source>Axis %1 of %2 is %3.</source>
<translation>%2 的轴 %1 为 %3。</translation>
</message>
<message>
<source>BGR</source>
<translation>BGR</translation>
</message>
<message>
<source>Back to the graph</source>
<translation>返回图</translation>
</message>
<message>
<source>Back to the graph (Esc)</source>
<translation>返回图 (Esc)</translation>
</message>
<message>
<source>Back to the main graph</source>
<translation>返回主图</translation>
</message>
<message>
<source>Back to the model as it was opened</source>
<translation>回到打开时的模型</translation>
</message>
<message>
<source>BatchNormalization has {} channels, its input {}</source>
<translation>BatchNormalization 有 {} 个通道，其输入有 {} 个</translation>
</message>
<message>
<source>BatchNormalization into {}</source>
<translation>BatchNormalization 并入{}</translation>
</message>
<message>
<source>BatchNormalization works on axis 1, the channels have been moved to axis {}</source>
<translation>BatchNormalization 作用于轴 1，而通道已移到轴 {}</translation>
</message>
<message>
<source>BatchNormalization works on axis 1, the linear layer's features are the last axis</source>
<translation>BatchNormalization 作用于轴 1，而线性层的特征在最后一个轴</translation>
</message>
<message>
<source>BatchNormalization works on axis 1, where the channels before it are not alone</source>
<translation>BatchNormalization 作用于轴 1，而之前的通道并不单独占该轴</translation>
</message>
<message>
<source>Before folding, exactly</source>
<translation>折叠前，精确值</translation>
</message>
<message>
<source>Before quantizing</source>
<translation>量化之前</translation>
</message>
<message>
<source>Behind a Flatten every pixel of a channel has a place of its own: the channel's factor is written for each.</source>
<translation>在 Flatten 之后，通道的每个像素都有自己的位置：通道的系数逐个写出。</translation>
</message>
<message>
<source>Being measured…</source>
<translation>正在测量…</translation>
</message>
<message>
<source>Bicubic, as Pillow</source>
<translation>双三次，同 Pillow</translation>
</message>
<message>
<source>Bilinear, as Pillow</source>
<translation>双线性，同 Pillow</translation>
</message>
<message>
<source>Black and white, as light or dark as the desktop</source>
<translation>黑白，明暗随桌面</translation>
</message>
<message>
<source>Block {} ({})</source>
<translation>块 {}（{}）</translation>
</message>
<message>
<source>Book&amp;marks</source>
<translation>书签(&amp;M)</translation>
</message>
<message>
<source>Both are sums of products, and a sum of sums of products is one. That holds at the border as well, because either nothing is padded between them, or what is padded there is zero by itself.</source>
<translation>两者都是乘积之和，乘积之和的和仍是一个。边界处同样成立，因为中间没有填充，或者填充处本来就是零。</translation>
</message>
<message>
<source>Both models give identical outputs.</source>
<translation>两个模型的输出完全相同。</translation>
</message>
<message>
<source>Both versions are running. Esc stops them.</source>
<translation>两个版本正在运行。按 Esc 停止。</translation>
</message>
<message>
<source>Both versions are timed with each of these: numbers, with commas between them.</source>
<translation>两个版本都按其中每一个计时：填数字，以逗号分隔。</translation>
</message>
<message>
<source>Bottleneck</source>
<translation>瓶颈块</translation>
</message>
<message>
<source>Break it</source>
<translation>故意弄错</translation>
</message>
<message>
<source>Broken</source>
<translation>弄错后</translation>
</message>
<message>
<source>Broken on purpose: what is chosen here is done to a copy. Nothing of it is in the document or can be saved.</source>
<translation>故意弄错：此处所选只作用于副本，不会进入文档，也不能保存。</translation>
</message>
<message>
<source>By the engine's own clock, runtime fusion off</source>
<translation>按引擎自己的时钟，运行时融合关闭</translation>
</message>
<message>
<source>Bytes read and written: small networks often wait for memory, not for arithmetic.</source>
<translation>读写的字节数：小网络等待的往往是内存，而不是运算。</translation>
</message>
<message>
<source>C channels</source>
<translation>C 个通道</translation>
</message>
<message>
<source>CSP concat</source>
<translation>CSP 拼接</translation>
</message>
<message>
<source>Caffe (BGR, means of ImageNet)</source>
<translation>Caffe（BGR，ImageNet 均值）</translation>
</message>
<message>
<source>Cancel</source>
<translation>取消</translation>
</message>
<message>
<source>Cannot be judged on these inputs: rounding alone moves {} by {} %.</source>
<translation>用这些输入无法判断：仅舍入就使 {} 变动 {} %。</translation>
</message>
<message>
<source>Cannot be judged on these inputs: {} is nothing but rounding.</source>
<translation>用这些输入无法判断：{} 只是舍入。</translation>
</message>
<message>
<source>Cannot fold: %1</source>
<translation>不能折叠：%1</translation>
</message>
<message>
<source>Canvas</source>
<translation>画布</translation>
</message>
<message>
<source>Chains of convolutions and an average pool beside a 3x3 kernel, all of it one convolution.</source>
<translation>卷积链和平均池化与 3x3 卷积核并列，全部合成一个卷积。</translation>
</message>
<message>
<source>Change what the model says of itself</source>
<translation>修改模型自述信息</translation>
</message>
<message>
<source>Channels</source>
<translation>通道</translation>
</message>
<message>
<source>Channels first (NCHW)</source>
<translation>通道在前 (NCHW)</translation>
</message>
<message>
<source>Channels last (NHWC)</source>
<translation>通道在后 (NHWC)</translation>
</message>
<message>
<source>Choose a mistake: the engine runs the network with it.</source>
<translation>选择一种错误：引擎用它运行网络。</translation>
</message>
<message>
<source>Choose another name, or ask for it to be overwritten</source>
<translation>换一个名称，或要求覆盖它</translation>
</message>
<message>
<source>Choose another name, or leave it out</source>
<translation>请换一个名称，或省略它</translation>
</message>
<message>
<source>Choose images to compare with</source>
<translation>选择用于比较的图像</translation>
</message>
<message>
<source>Chosen on the left; the verdict above is about all of them</source>
<translation>在左侧选择；上方的结论针对全部</translation>
</message>
<message>
<source>Clear &amp;trace</source>
<translation>清除追踪(&amp;T)</translation>
</message>
<message>
<source>Click an element, or move with the arrow keys</source>
<translation>点击一个元素，或用方向键移动</translation>
</message>
<message>
<source>Click the minus to close, the name to select all</source>
<translation>点击减号收起，点击名称全选</translation>
</message>
<message>
<source>Close</source>
<translation>关闭</translation>
</message>
<message>
<source>Close all windows</source>
<translation>关闭所有窗口</translation>
</message>
<message>
<source>Close every scope of this graph: the network in one look</source>
<translation>收起此图的所有作用域：一眼看到整个网络</translation>
</message>
<message>
<source>Close this model</source>
<translation>关闭此模型</translation>
</message>
<message>
<source>Co&amp;mpare</source>
<translation>比较(&amp;M)</translation>
</message>
<message>
<source>Collapse &amp;all</source>
<translation>全部收起(&amp;A)</translation>
</message>
<message>
<source>Colour edges by the bytes that flow along them</source>
<translation>按流过的字节数为边着色</translation>
</message>
<message>
<source>Colour nodes by multiply-accumulates</source>
<translation>按乘加次数为节点着色</translation>
</message>
<message>
<source>Colour nodes by their weights</source>
<translation>按权重为节点着色</translation>
</message>
<message>
<source>Colour nodes by what they do</source>
<translation>按功能为节点着色</translation>
</message>
<message>
<source>Colours, engine, memory, what is remembered</source>
<translation>颜色、引擎、内存、记住的内容</translation>
</message>
<message>
<source>Command: %1</source>
<translation>命令：%1</translation>
</message>
<message>
<source>Compare</source>
<translation>比较</translation>
</message>
<message>
<source>Compare the model with a file to see here what differs between the two.</source>
<translation>将模型与文件比较，即可在此看到两者的不同。</translation>
</message>
<message>
<source>Compare the original with</source>
<translation>将原始模型与此比较</translation>
</message>
<message>
<source>Compare the original with another file, such as what a converter made of it</source>
<translation>将原始模型与另一个文件比较，例如转换器的结果</translation>
</message>
<message>
<source>Compare with a &amp;file…</source>
<translation>与文件比较(&amp;F)…</translation>
</message>
<message>
<source>Comparing</source>
<translation>正在比较</translation>
</message>
<message>
<source>Comparing every value</source>
<translation>正在比较每个值</translation>
</message>
<message>
<source>Comparing with %1</source>
<translation>正在与 %1 比较</translation>
</message>
<message>
<source>Comparison</source>
<translation>比较</translation>
</message>
<message>
<source>Computing constants</source>
<translation>正在计算常量</translation>
</message>
<message>
<source>Conv chain</source>
<translation>Conv 链</translation>
</message>
<message>
<source>Convert it to ONNX first</source>
<translation>请先转换为 ONNX</translation>
</message>
<message>
<source>Convert it with onnxmltools</source>
<translation>请用 onnxmltools 转换</translation>
</message>
<message>
<source>Convert it with paddle2onnx</source>
<translation>请用 paddle2onnx 转换</translation>
</message>
<message>
<source>Convert it with tf2onnx</source>
<translation>请用 tf2onnx 转换</translation>
</message>
<message>
<source>Convert it with tf2onnx --tflite</source>
<translation>请用 tf2onnx --tflite 转换</translation>
</message>
<message>
<source>Convert the model with paddle2onnx</source>
<translation>请用 paddle2onnx 转换模型</translation>
</message>
<message>
<source>Convert the model with tf2onnx</source>
<translation>请用 tf2onnx 转换模型</translation>
</message>
<message>
<source>Convert the original model with tf2onnx</source>
<translation>请用 tf2onnx 转换原始模型</translation>
</message>
<message>
<source>Copy %1 &amp;names</source>
<translation>复制 %1 个名称(&amp;N)</translation>
</message>
<message>
<source>Copy &amp;name</source>
<translation>复制名称(&amp;N)</translation>
</message>
<message>
<source>Copy &amp;names</source>
<translation>复制名称(&amp;N)</translation>
</message>
<message>
<source>Copy as &amp;LaTeX</source>
<translation>复制为 LaTeX(&amp;L)</translation>
</message>
<message>
<source>Copy as &amp;MathML</source>
<translation>复制为 MathML(&amp;M)</translation>
</message>
<message>
<source>Copy as &amp;text</source>
<translation>复制为文本(&amp;T)</translation>
</message>
<message>
<source>Copy p&amp;icture</source>
<translation>复制图片(&amp;I)</translation>
</message>
<message>
<source>Copy the names of the selected nodes</source>
<translation>复制所选节点的名称</translation>
</message>
<message>
<source>Costs and weights</source>
<translation>代价与权重</translation>
</message>
<message>
<source>Counting the weights…</source>
<translation>正在统计权重…</translation>
</message>
<message>
<source>Counting weights</source>
<translation>正在统计权重</translation>
</message>
<message>
<source>Crease</source>
<translation>Crease</translation>
</message>
<message>
<source>Crease ended unexpectedly while %1 was open, %2 folded.</source>
<translation>Crease 在打开 %1（已折叠 %2）时意外结束。</translation>
</message>
<message>
<source>Ctrl+1 to Ctrl+9</source>
<translation>Ctrl+1 至 Ctrl+9</translation>
</message>
<message>
<source>Ctrl+C copy names</source>
<translation>Ctrl+C 复制名称</translation>
</message>
<message>
<source>Ctrl+F find</source>
<translation>Ctrl+F 查找</translation>
</message>
<message>
<source>Ctrl+O open</source>
<translation>Ctrl+O 打开</translation>
</message>
<message>
<source>Ctrl+R compares again</source>
<translation>按 Ctrl+R 重新比较</translation>
</message>
<message>
<source>Ctrl+Shift+F fold all</source>
<translation>Ctrl+Shift+F 全部折叠</translation>
</message>
<message>
<source>Ctrl+click, or Shift+click</source>
<translation>Ctrl+点击，或 Shift+点击</translation>
</message>
<message>
<source>Ctrl+drag</source>
<translation>Ctrl+拖动</translation>
</message>
<message>
<source>Ctrl+wheel, or pinch</source>
<translation>Ctrl+滚轮，或双指缩放</translation>
</message>
<message>
<source>Cut out the middle</source>
<translation>裁取中间</translation>
</message>
<message>
<source>Cutting out the part</source>
<translation>正在截取部分模型</translation>
</message>
<message>
<source>D&amp;escription</source>
<translation>描述(&amp;E)</translation>
</message>
<message>
<source>DBB block</source>
<translation>DBB 块</translation>
</message>
<message>
<source>DOS mode</source>
<translation>DOS 模式</translation>
</message>
<message>
<source>Dark</source>
<translation>深色</translation>
</message>
<message>
<source>Dashed cells ({}) lie outside of the input and count as zero.</source>
<translation>虚线格（{}）在输入之外，按零计。</translation>
</message>
<message>
<source>Dense layer</source>
<translation>密集层</translation>
</message>
<message>
<source>Depthwise and pointwise blocks of up to four branches, with squeeze-and-excitation.</source>
<translation>最多四个分支的逐通道块和逐点块，带 squeeze-and-excitation。</translation>
</message>
<message>
<source>Details</source>
<translation>详情</translation>
</message>
<message>
<source>Difference</source>
<translation>差异</translation>
</message>
<message>
<source>Differences</source>
<translation>差异</translation>
</message>
<message>
<source>Differences %1</source>
<translation>差异 %1</translation>
</message>
<message>
<source>Ding et al., ACNet, 2019 (arXiv:1908.03930)</source>
<translation>Ding et al., ACNet, 2019 (arXiv:1908.03930)</translation>
</message>
<message>
<source>Ding et al., Diverse Branch Block, 2021 (arXiv:2103.13425)</source>
<translation>Ding et al., Diverse Branch Block, 2021 (arXiv:2103.13425)</translation>
</message>
<message>
<source>Ding et al., RepLKNet, 2022 (arXiv:2203.06717)</source>
<translation>Ding et al., RepLKNet, 2022 (arXiv:2203.06717)</translation>
</message>
<message>
<source>Ding et al., RepVGG, 2021 (arXiv:2101.03697)</source>
<translation>Ding et al., RepVGG, 2021 (arXiv:2101.03697)</translation>
</message>
<message>
<source>Ding et al., UniRepLKNet, 2023 (arXiv:2311.15599)</source>
<translation>Ding et al., UniRepLKNet, 2023 (arXiv:2311.15599)</translation>
</message>
<message>
<source>Dismiss</source>
<translation>关闭</translation>
</message>
<message>
<source>Dismiss this message (Esc)</source>
<translation>关闭此消息 (Esc)</translation>
</message>
<message>
<source>Diverse Branch Block</source>
<translation>Diverse Branch Block</translation>
</message>
<message>
<source>Double click: explain this step</source>
<translation>双击：解释此步</translation>
</message>
<message>
<source>Double-click to fold</source>
<translation>双击以折叠</translation>
</message>
<message>
<source>Double-click to look inside</source>
<translation>双击查看内部</translation>
</message>
<message>
<source>Double-click to open</source>
<translation>双击以打开</translation>
</message>
<message>
<source>Double-click to unfold</source>
<translation>双击以展开</translation>
</message>
<message>
<source>Download the file itself</source>
<translation>请下载文件本身</translation>
</message>
<message>
<source>Draw the graph from left to right</source>
<translation>从左到右绘制图</translation>
</message>
<message>
<source>Drawing</source>
<translation>绘制</translation>
</message>
<message>
<source>Drawing the picture</source>
<translation>正在绘制图片</translation>
</message>
<message>
<source>Drawing…</source>
<translation>正在绘制…</translation>
</message>
<message>
<source>E&amp;xpand all</source>
<translation>全部打开(&amp;X)</translation>
</message>
<message>
<source>E&amp;xplain</source>
<translation>解释(&amp;X)</translation>
</message>
<message>
<source>E&amp;xplain…</source>
<translation>解释(&amp;X)…</translation>
</message>
<message>
<source>E&amp;xtract a part…</source>
<translation>提取一部分(&amp;X)…</translation>
</message>
<message>
<source>E&amp;xtract from here to here…</source>
<translation>从此处提取到此处(&amp;X)…</translation>
</message>
<message>
<source>ECBSR block</source>
<translation>ECBSR 块</translation>
</message>
<message>
<source>Each of their processes may take {} and {}, and write {} into a file.</source>
<translation>它们的每个进程最多可用 {} 和 {}，并向文件写入 {}。</translation>
</message>
<message>
<source>Each output channel is computed for itself.</source>
<translation>每个输出通道各自计算。</translation>
</message>
<message>
<source>Each patch is read once, so cutting the image into patches and multiplying each by one matrix is a convolution whose stride is its size. It has the same weights and the same multiplications.</source>
<translation>每个图块读取一次，因此把图像切成图块再各乘一个矩阵，就是步幅等于其大小的卷积。权重和乘法次数都相同。</translation>
</message>
<message>
<source>Engine</source>
<translation>引擎</translation>
</message>
<message>
<source>Engines fuse Conv and BatchNormalization by themselves when they may; then both versions would be the same program</source>
<translation>引擎会在允许时自行融合 Conv 与 BatchNormalization；那样两个版本就是同一个程序</translation>
</message>
<message>
<source>Engines give no values inside this graph</source>
<translation>引擎不提供此图内部的值</translation>
</message>
<message>
<source>Engines give no values inside this graph.</source>
<translation>引擎不给出此图内部的值。</translation>
</message>
<message>
<source>Enter fold</source>
<translation>Enter 折叠</translation>
</message>
<message>
<source>Enter folds them</source>
<translation>Enter 折叠它们</translation>
</message>
<message>
<source>Enter, or double click</source>
<translation>Enter，或双击</translation>
</message>
<message>
<source>Esc</source>
<translation>Esc</translation>
</message>
<message>
<source>Every output channel is multiplied by a constant: the rows of the kernel and the bias are.</source>
<translation>每个输出通道乘以一个常量：卷积核的行和偏置也随之相乘。</translation>
</message>
<message>
<source>Every output channel is scaled by γ/√(σ² + ε) and shifted: the rows of the kernel take the scale, the bias takes the rest.</source>
<translation>每个输出通道按 γ/√(σ² + ε) 缩放并平移：卷积核的行承担缩放，偏置承担其余。</translation>
</message>
<message>
<source>Expand the selected scope, or look into the selected node</source>
<translation>展开所选作用域，或查看所选节点内部</translation>
</message>
<message>
<source>ExpandNet block</source>
<translation>ExpandNet 块</translation>
</message>
<message>
<source>Explanation</source>
<translation>解释</translation>
</message>
<message>
<source>Export picture</source>
<translation>导出图片</translation>
</message>
<message>
<source>Export the model in evaluation mode (model.eval()).</source>
<translation>以评估模式导出模型 (model.eval())。</translation>
</message>
<message>
<source>Export the model in evaluation mode.</source>
<translation>以评估模式导出模型。</translation>
</message>
<message>
<source>Export the model with mxnet.onnx.export_model</source>
<translation>请用 mxnet.onnx.export_model 导出模型</translation>
</message>
<message>
<source>Export the model with optimum-cli export onnx</source>
<translation>请用 optimum-cli export onnx 导出模型</translation>
</message>
<message>
<source>Export the original model instead</source>
<translation>请改为导出原始模型</translation>
</message>
<message>
<source>Export with explicit pads, or with a fixed size.</source>
<translation>用明确的填充或固定的大小导出。</translation>
</message>
<message>
<source>Exporting the picture</source>
<translation>正在导出图片</translation>
</message>
<message>
<source>Extents do not tell channels apart: height may equal their number. It is followed axis by axis.</source>
<translation>尺寸不能区分通道：高度可能等于通道数。因此逐轴跟踪。</translation>
</message>
<message>
<source>Extract a part</source>
<translation>提取一部分</translation>
</message>
<message>
<source>F&amp;it</source>
<translation>适合窗口(&amp;I)</translation>
</message>
<message>
<source>F&amp;old</source>
<translation>折叠(&amp;O)</translation>
</message>
<message>
<source>F&amp;ull screen</source>
<translation>全屏(&amp;U)</translation>
</message>
<message>
<source>F1 help</source>
<translation>F1 帮助</translation>
</message>
<message>
<source>Faster?</source>
<translation>更快？</translation>
</message>
<message>
<source>Feature &amp;maps…</source>
<translation>特征图(&amp;M)…</translation>
</message>
<message>
<source>Feature map of the site's output</source>
<translation>此处输出的特征图</translation>
</message>
<message>
<source>Feature maps</source>
<translation>特征图</translation>
</message>
<message>
<source>File for %1</source>
<translation>用于 %1 的文件</translation>
</message>
<message>
<source>Files</source>
<translation>文件</translation>
</message>
<message>
<source>Files that you open will be listed here.</source>
<translation>您打开的文件会列在这里。</translation>
</message>
<message>
<source>File…</source>
<translation>文件…</translation>
</message>
<message>
<source>Fill on the right and &amp;below only</source>
<translation>仅在右侧和下方填充(&amp;B)</translation>
</message>
<message>
<source>Filter nodes</source>
<translation>筛选节点</translation>
</message>
<message>
<source>Filter sites</source>
<translation>筛选折叠处</translation>
</message>
<message>
<source>Find nodes</source>
<translation>查找节点</translation>
</message>
<message>
<source>Find nodes by name, operator or shape</source>
<translation>按名称、算子或形状查找节点</translation>
</message>
<message>
<source>Find: conv 3x3 "stage2"</source>
<translation>查找：conv 3x3 "stage2"</translation>
</message>
<message>
<source>Finding what folds</source>
<translation>正在查找可折叠之处</translation>
</message>
<message>
<source>Fit</source>
<translation>适合窗口</translation>
</message>
<message>
<source>Fit &amp;width</source>
<translation>适合宽度(&amp;W)</translation>
</message>
<message>
<source>Fit and fill with grey</source>
<translation>适合并用灰色填充</translation>
</message>
<message>
<source>Fo&amp;ld this site</source>
<translation>折叠此处(&amp;L)</translation>
</message>
<message>
<source>Fo&amp;lded only</source>
<translation>仅折叠后(&amp;L)</translation>
</message>
<message>
<source>Fold</source>
<translation>折叠</translation>
</message>
<message>
<source>Fold %1</source>
<translation>折叠 %1</translation>
</message>
<message>
<source>Fold &amp;all</source>
<translation>全部折叠(&amp;A)</translation>
</message>
<message>
<source>Fold &amp;all (%1)</source>
<translation>全部折叠(&amp;A) (%1)</translation>
</message>
<message>
<source>Fold &amp;all that are shown</source>
<translation>折叠所有显示的(&amp;A)</translation>
</message>
<message>
<source>Fold &amp;up to here</source>
<translation>折叠到此步(&amp;U)</translation>
</message>
<message>
<source>Fold again</source>
<translation>再次折叠</translation>
</message>
<message>
<source>Fold all</source>
<translation>全部折叠</translation>
</message>
<message>
<source>Fold all %1</source>
<translation>折叠所有 %1</translation>
</message>
<message>
<source>Fold all of this &amp;kind</source>
<translation>折叠所有此类(&amp;K)</translation>
</message>
<message>
<source>Fold all sites of the selected one's kind</source>
<translation>折叠与所选同类的所有处</translation>
</message>
<message>
<source>Fold every site that is worth it</source>
<translation>折叠所有值得折叠的处</translation>
</message>
<message>
<source>Fold first, then quantize. What stands behind the layer can also go into the scales of its integers (--into-scales; Fold menu).</source>
<translation>先折叠，再量化。该层之后的缩放也可以并入其整数的缩放系数（--into-scales；“折叠”菜单）。</translation>
</message>
<message>
<source>Fold into int8 scales</source>
<translation>折叠进 int8 缩放</translation>
</message>
<message>
<source>Fold into the scales of &amp;int8 weights</source>
<translation>折叠进 int8 权重的缩放(&amp;I)</translation>
</message>
<message>
<source>Fold the selected site</source>
<translation>折叠所选处</translation>
</message>
<message>
<source>Fold the selected site (Enter)</source>
<translation>折叠所选处 (Enter)</translation>
</message>
<message>
<source>Fold what the steps up to here have come to, and look at it on the canvas; undo takes it back.</source>
<translation>折叠到此为止各步所得，并在画布上查看；撤销可恢复。</translation>
</message>
<message>
<source>Folded</source>
<translation>折叠后</translation>
</message>
<message>
<source>Folded: one operator</source>
<translation>折叠后：一个算子</translation>
</message>
<message>
<source>Folding</source>
<translation>折叠</translation>
</message>
<message>
<source>Folding changes this element by {}; rounding alone may move it by up to {}.</source>
<translation>折叠使该元素改变 {}；仅舍入就可能使其移动多达 {}。</translation>
</message>
<message>
<source>Folding happens once, beforehand. A weight that depends on the input is another one for every picture.</source>
<translation>折叠事先只做一次。依赖输入的权重对每张图都不同。</translation>
</message>
<message>
<source>Folding makes the value between disappear, and whoever runs the network asks for it.</source>
<translation>折叠会使中间值消失，而运行网络的人需要它。</translation>
</message>
<message>
<source>Folding makes the value between disappear: it would be computed no more. Another node still reads it. Computing it for that one alone as well would save nothing.</source>
<translation>折叠会使中间值消失，不再计算。而另一个节点仍在读取它。只为它再算一遍则毫无节省。</translation>
</message>
<message>
<source>Folding rests on one law: f(a + b) = f(a) + f(b). An activation, a product of two computed values or a maximum breaks it, so what stands on its two sides cannot be put together.</source>
<translation>折叠基于一条定律：f(a + b) = f(a) + f(b)。激活函数、两个计算值的乘积或取最大值都会破坏它，因此其两侧不能合并。</translation>
</message>
<message>
<source>Folding would cost more than it saves</source>
<translation>折叠的代价大于节省</translation>
</message>
<message>
<source>Folding {}</source>
<translation>正在折叠 {}</translation>
</message>
<message>
<source>Formula: %1</source>
<translation>公式：%1</translation>
</message>
<message>
<source>From the next start on</source>
<translation>下次启动时生效</translation>
</message>
<message>
<source>From the schemas of the onnx library.</source>
<translation>来自 onnx 库的模式定义。</translation>
</message>
<message>
<source>GGML holds weights and no graph: export the original model instead</source>
<translation>GGML 只含权重，没有图：请改为导出原始模型</translation>
</message>
<message>
<source>GGUF holds weights for llama.cpp and no graph: export the original model instead</source>
<translation>GGUF 只含 llama.cpp 的权重，没有图：请改为导出原始模型</translation>
</message>
<message>
<source>GIF images are not read</source>
<translation>不读取 GIF 图像</translation>
</message>
<message>
<source>Give the branches the same stride.</source>
<translation>让各分支的步幅相同。</translation>
</message>
<message>
<source>Go on</source>
<translation>继续</translation>
</message>
<message>
<source>Go on with the tour</source>
<translation>继续导览</translation>
</message>
<message>
<source>Going about</source>
<translation>浏览</translation>
</message>
<message>
<source>Graph</source>
<translation>图</translation>
</message>
<message>
<source>Grey</source>
<translation>灰度</translation>
</message>
<message>
<source>Grey, 0 to 1</source>
<translation>灰度，0 到 1</translation>
</message>
<message>
<source>Here</source>
<translation>此处</translation>
</message>
<message>
<source>High contrast</source>
<translation>高对比度</translation>
</message>
<message>
<source>Histogram from %1 to %2</source>
<translation>直方图，从 %1 到 %2</translation>
</message>
<message>
<source>History</source>
<translation>历史</translation>
</message>
<message>
<source>How Crease is used, what folds and what does not</source>
<translation>如何使用 Crease，什么能折叠、什么不能</translation>
</message>
<message>
<source>How an image becomes the input</source>
<translation>图像如何成为输入</translation>
</message>
<message>
<source>How an image becomes this input: size, colours, scale, mean</source>
<translation>图像如何成为此输入：大小、颜色、缩放、均值</translation>
</message>
<message>
<source>How the times were taken</source>
<translation>时间是如何测得的</translation>
</message>
<message>
<source>How times are taken</source>
<translation>如何测量时间</translation>
</message>
<message>
<source>Image</source>
<translation>图像</translation>
</message>
<message>
<source>ImageNet</source>
<translation>ImageNet</translation>
</message>
<message>
<source>ImageNet mean and deviation</source>
<translation>ImageNet 均值和标准差</translation>
</message>
<message>
<source>Images</source>
<translation>图像</translation>
</message>
<message>
<source>Images (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.ppm *.pgm);;All files (*)</source>
<translation>图像 (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.ppm *.pgm);;所有文件 (*)</translation>
</message>
<message>
<source>In columns, like te&amp;xt</source>
<translation>分栏，如文字(&amp;X)</translation>
</message>
<message>
<source>In numbers: the tap with a frame, or that is pointed at</source>
<translation>以数字表示：带框的或所指的元素</translation>
</message>
<message>
<source>In symbols</source>
<translation>以符号表示</translation>
</message>
<message>
<source>Inception block</source>
<translation>Inception 块</translation>
</message>
<message>
<source>Inline the function.</source>
<translation>将函数内联。</translation>
</message>
<message>
<source>Input</source>
<translation>输入</translation>
</message>
<message>
<source>Input channel</source>
<translation>输入通道</translation>
</message>
<message>
<source>Inputs</source>
<translation>输入</translation>
</message>
<message>
<source>Input…</source>
<translation>输入…</translation>
</message>
<message>
<source>Inspector</source>
<translation>检查器</translation>
</message>
<message>
<source>Installing Crease again brings it back</source>
<translation>重新安装 Crease 即可恢复</translation>
</message>
<message>
<source>Integer arithmetic wraps and truncates: scaling before is not scaling after.</source>
<translation>整数运算会回绕和截断：先缩放不等于后缩放。</translation>
</message>
<message>
<source>Inverted residual</source>
<translation>倒残差块</translation>
</message>
<message>
<source>Ioffe &amp; Szegedy, Batch Normalization, 2015 (arXiv:1502.03167)</source>
<translation>Ioffe &amp; Szegedy, Batch Normalization, 2015 (arXiv:1502.03167)</translation>
</message>
<message>
<source>Is the disk full?</source>
<translation>磁盘满了吗？</translation>
</message>
<message>
<source>It also needs of the model's inputs: %1.</source>
<translation>还需要模型的以下输入：%1。</translation>
</message>
<message>
<source>It bears a known name, but what it computes is not defined by ONNX.</source>
<translation>名称熟悉，但其计算不由 ONNX 定义。</translation>
</message>
<message>
<source>It does not fold</source>
<translation>不能折叠</translation>
</message>
<message>
<source>It folds when the convolution pads nothing, when the shift is zero, when the padding is done before the shift (a Pad of its own), or when the border is filled with what the shift makes of zero (as DBB does).</source>
<translation>当卷积不填充、平移为零、填充在平移之前完成（单独的 Pad），或边界用平移对零的结果填充（如 DBB）时，可以折叠。</translation>
</message>
<message>
<source>It folds when the other reader goes, or when each reader can take the scale itself.</source>
<translation>去掉另一个读取者，或每个读取者都能自行吸收缩放时，可以折叠。</translation>
</message>
<message>
<source>It has {}, counted from 0</source>
<translation>它有 {} 个，从 0 计数</translation>
</message>
<message>
<source>It is computed while the network runs.</source>
<translation>它在网络运行时计算。</translation>
</message>
<message>
<source>It is folded up to here, or further; undo takes it back.</source>
<translation>已折叠到此步或更远；撤销可恢复。</translation>
</message>
<message>
<source>It moves every element of a channel along with its channel.</source>
<translation>它把通道的每个元素随通道一起移动。</translation>
</message>
<message>
<source>It reads {}</source>
<translation>它读取 {}</translation>
</message>
<message>
<source>It tried {}, and was kept from it</source>
<translation>它尝试了 {}，被阻止</translation>
</message>
<message>
<source>It uses mean and variance of the batch that it gets. They are not constants: every batch has its own.</source>
<translation>它使用所得批次的均值和方差。它们不是常量：每个批次各不相同。</translation>
</message>
<message>
<source>It was made from another file, often an ONNX model: open that one</source>
<translation>它由另一个文件生成，通常是 ONNX 模型：请打开那个文件</translation>
</message>
<message>
<source>It was not written or copied completely</source>
<translation>它没有完整写入或复制</translation>
</message>
<message>
<source>It would be exact. But the folded kernel has more weights or needs more multiplications than the operators that it replaces.</source>
<translation>会是精确的，但折叠后的卷积核比被替换的算子有更多权重或需要更多乘法。</translation>
</message>
<message>
<source>Its inputs are: {}</source>
<translation>其输入为：{}</translation>
</message>
<message>
<source>Its one tap lies at the offset {}: this branch pads first, and what follows takes that back.</source>
<translation>它唯一的元素位于偏移 {}：该分支先填充，后面的步骤再抵消。</translation>
</message>
<message>
<source>Its other outputs are read, and would be gone.</source>
<translation>它的其他输出被读取，会因此消失。</translation>
</message>
<message>
<source>Its weight is laid out the other way round, [in, out, ...]: a scale of output channels goes along the second axis, group by group.</source>
<translation>它的权重布局相反 [in, out, ...]：输出通道的缩放沿第二个轴，逐组进行。</translation>
</message>
<message>
<source>Its weights are in {} beside it</source>
<translation>其权重在旁边的 {} 中</translation>
</message>
<message>
<source>Keep short floats</source>
<translation>保留短浮点数</translation>
</message>
<message>
<source>Keras and TensorFlow (-1 to 1)</source>
<translation>Keras 和 TensorFlow（-1 到 1）</translation>
</message>
<message>
<source>Keys</source>
<translation>按键</translation>
</message>
<message>
<source>LLVM bitcode</source>
<translation>LLVM 位码</translation>
</message>
<message>
<source>Larger…</source>
<translation>放大…</translation>
</message>
<message>
<source>Largest difference of any element</source>
<translation>任一元素的最大差异</translation>
</message>
<message>
<source>Largest file that it &amp;writes</source>
<translation>它写入的最大文件(&amp;W)</translation>
</message>
<message>
<source>Largest relative difference of %1 inputs, %2</source>
<translation>%1 个输入的最大相对差异，%2</translation>
</message>
<message>
<source>Layer normalization</source>
<translation>层归一化</translation>
</message>
<message>
<source>LayerNorm affine{}</source>
<translation>LayerNorm 仿射{}</translation>
</message>
<message>
<source>LayerScale</source>
<translation>LayerScale</translation>
</message>
<message>
<source>Leave inputs to the caller</source>
<translation>把输入留给调用者</translation>
</message>
<message>
<source>Leave int8 layers alone</source>
<translation>不动 int8 层</translation>
</message>
<message>
<source>Left as it was: %1</source>
<translation>保持原样：%1</translation>
</message>
<message>
<source>Left to &amp;right</source>
<translation>从左到右(&amp;R)</translation>
</message>
<message>
<source>Lesson</source>
<translation>课程</translation>
</message>
<message>
<source>Let a long network turn at the bottom, like text</source>
<translation>长网络到底部后换栏，如文字</translation>
</message>
<message>
<source>Let the drawing &amp;move to where it goes</source>
<translation>让图形移动到目标位置(&amp;M)</translation>
</message>
<message>
<source>Light</source>
<translation>浅色</translation>
</message>
<message>
<source>Linear chain</source>
<translation>Linear 链</translation>
</message>
<message>
<source>Linear, as OpenCV</source>
<translation>线性，同 OpenCV</translation>
</message>
<message>
<source>Lists (*.csv *.txt *.json);;All files (*)</source>
<translation>列表 (*.csv *.txt *.json);;所有文件 (*)</translation>
</message>
<message>
<source>Lists (*.txt *.json *.names *.csv);;All files (*)</source>
<translation>列表 (*.txt *.json *.names *.csv);;所有文件 (*)</translation>
</message>
<message>
<source>Load it in PyTorch and export it with torch.onnx.export</source>
<translation>请在 PyTorch 中加载，并用 torch.onnx.export 导出</translation>
</message>
<message>
<source>Load it with torch.export.load and export it with torch.onnx.export</source>
<translation>请用 torch.export.load 加载，并用 torch.onnx.export 导出</translation>
</message>
<message>
<source>Load it with torch.jit.load and export it with torch.onnx.export</source>
<translation>请用 torch.jit.load 加载，并用 torch.onnx.export 导出</translation>
</message>
<message>
<source>Longest &amp;step of it</source>
<translation>它的最长步骤(&amp;S)</translation>
</message>
<message>
<source>Look into %1</source>
<translation>查看 %1 内部</translation>
</message>
<message>
<source>Looking at what lies between</source>
<translation>正在查找其间的内容</translation>
</message>
<message>
<source>Looking for engines</source>
<translation>正在查找引擎</translation>
</message>
<message>
<source>Looking for engines…</source>
<translation>正在查找引擎…</translation>
</message>
<message>
<source>MACs</source>
<translation>MAC</translation>
</message>
<message>
<source>MACs per pixel</source>
<translation>每像素 MAC</translation>
</message>
<message>
<source>MLIR bytecode (StableHLO, for example)</source>
<translation>MLIR 字节码（例如 StableHLO）</translation>
</message>
<message>
<source>Main graph</source>
<translation>主图</translation>
</message>
<message>
<source>Main tool bar</source>
<translation>主工具栏</translation>
</message>
<message>
<source>Making feature maps</source>
<translation>正在生成特征图</translation>
</message>
<message>
<source>Manual</source>
<translation>手册</translation>
</message>
<message>
<source>Manual page</source>
<translation>手册页</translation>
</message>
<message>
<source>MaxPool stands between, and whether a factor may pass a maximum depends on its sign</source>
<translation>中间是 MaxPool，系数能否穿过取最大值取决于其符号</translation>
</message>
<message>
<source>Mean of what falls together</source>
<translation>重合像素的均值</translation>
</message>
<message>
<source>Measure its &amp;time</source>
<translation>测量其时间(&amp;T)</translation>
</message>
<message>
<source>Memor&amp;y of the engine</source>
<translation>引擎的内存(&amp;Y)</translation>
</message>
<message>
<source>Message</source>
<translation>消息</translation>
</message>
<message>
<source>Metadata</source>
<translation>元数据</translation>
</message>
<message>
<source>Mistakes</source>
<translation>错误</translation>
</message>
<message>
<source>Mistakes that cannot be chosen</source>
<translation>不能选的错误</translation>
</message>
<message>
<source>MobileOne</source>
<translation>MobileOne</translation>
</message>
<message>
<source>MobileOne block</source>
<translation>MobileOne 块</translation>
</message>
<message>
<source>Model &amp;properties…</source>
<translation>模型属性(&amp;P)…</translation>
</message>
<message>
<source>More than rounding explains for certain: {}</source>
<translation>超出舍入所能确定解释的范围：{}</translation>
</message>
<message>
<source>Motion</source>
<translation>动画</translation>
</message>
<message>
<source>Multiply &amp;pixels by</source>
<translation>像素乘以(&amp;P)</translation>
</message>
<message>
<source>Multiply-accumulates for one input</source>
<translation>一个输入的乘加次数</translation>
</message>
<message>
<source>Multiply-accumulates for one position; the file does not say how many positions there are</source>
<translation>一个位置的乘加次数；文件没有说明有多少个位置</translation>
</message>
<message>
<source>N next site</source>
<translation>N 下一处</translation>
</message>
<message>
<source>Name of a value</source>
<translation>值的名称</translation>
</message>
<message>
<source>Name of the &amp;graph</source>
<translation>图的名称(&amp;G)</translation>
</message>
<message>
<source>Names</source>
<translation>名称</translation>
</message>
<message>
<source>Names of the classes from a &amp;file…</source>
<translation>从文件读取类别名称(&amp;F)…</translation>
</message>
<message>
<source>Names of the classes, one a line</source>
<translation>类别名称，每行一个</translation>
</message>
<message>
<source>New here? A tour in five stops</source>
<translation>初次使用？五站导览</translation>
</message>
<message>
<source>Next step (Right)</source>
<translation>下一步（右）</translation>
</message>
<message>
<source>No convolution and no linear layer stands before it or behind it.</source>
<translation>其前后都没有卷积或线性层。</translation>
</message>
<message>
<source>No engine</source>
<translation>没有引擎</translation>
</message>
<message>
<source>No fold of this model helps as deployed: ONNX Runtime does the same itself when it loads the model, or would lose an operator of its own.</source>
<translation>此模型没有对部署有益的折叠：ONNX Runtime 加载模型时自己会做同样的事，或者会因此失去自己的一个算子。</translation>
</message>
<message>
<source>No images: random inputs are used. Drop images or a folder here.</source>
<translation>没有图像：使用随机输入。将图像或文件夹拖到这里。</translation>
</message>
<message>
<source>No model is open</source>
<translation>没有打开的模型</translation>
</message>
<message>
<source>No numbers: %1</source>
<translation>没有数字：%1</translation>
</message>
<message>
<source>No site matches the filter.</source>
<translation>没有符合筛选条件的处。</translation>
</message>
<message>
<source>No verdict is possible, because {}.</source>
<translation>无法得出结论，因为{}。</translation>
</message>
<message>
<source>Nodes</source>
<translation>节点</translation>
</message>
<message>
<source>Nodes found</source>
<translation>找到的节点</translation>
</message>
<message>
<source>Not everything folded.</source>
<translation>并非全部折叠。</translation>
</message>
<message>
<source>Not foldable</source>
<translation>不可折叠</translation>
</message>
<message>
<source>Not the same in both</source>
<translation>两者不同</translation>
</message>
<message>
<source>Not worth it: %1</source>
<translation>不值得：%1</translation>
</message>
<message>
<source>Nothing changed but rounding: {}</source>
<translation>除舍入外没有变化：{}</translation>
</message>
<message>
<source>Nothing has to be done: both forms cost the same.</source>
<translation>不必做什么：两种形式代价相同。</translation>
</message>
<message>
<source>Nothing in this model folds</source>
<translation>此模型中没有可折叠之处</translation>
</message>
<message>
<source>Nothing in this model folds, and nothing comes close.</source>
<translation>此模型中没有可折叠之处，也没有接近的。</translation>
</message>
<message>
<source>Nothing in this model folds. It can be compared with another file: answers and times side by side.</source>
<translation>此模型中没有可折叠之处。可以与另一个文件比较：结果与时间并列显示。</translation>
</message>
<message>
<source>Nothing is changed yet.</source>
<translation>尚无任何改变。</translation>
</message>
<message>
<source>Nothing is computed.</source>
<translation>没有计算。</translation>
</message>
<message>
<source>Nothing is folded yet, so both versions are the same; fold a site and compare again.</source>
<translation>尚未折叠任何处，两个版本相同；折叠一处后再比较。</translation>
</message>
<message>
<source>Nothing is folded yet, so nothing differs; fold a site to see what it changes.</source>
<translation>尚未折叠任何处，因此没有差异；折叠一处即可看到变化。</translation>
</message>
<message>
<source>Nothing is folded yet: Enter folds the selected site, Ctrl+Shift+F all.</source>
<translation>尚未折叠：Enter 折叠所选处，Ctrl+Shift+F 全部折叠。</translation>
</message>
<message>
<source>Nothing is left out at the border (the padding is counted, or there is none), so every window has as many elements.</source>
<translation>边界处没有遗漏（填充计入，或没有填充），因此每个窗口元素同样多。</translation>
</message>
<message>
<source>Nothing matches. Fewer words find more.</source>
<translation>没有匹配。词少一些会找到更多。</translation>
</message>
<message>
<source>Nothing that is closed by itself has been reached yet.</source>
<translation>尚未到达自成一体的部分。</translation>
</message>
<message>
<source>Nothing to redo</source>
<translation>没有可重做的</translation>
</message>
<message>
<source>Nothing to trace: %1</source>
<translation>没有可追踪的：%1</translation>
</message>
<message>
<source>Nothing to undo</source>
<translation>没有可撤销的</translation>
</message>
<message>
<source>Nothing: in this network it cannot be folded exactly.</source>
<translation>没有办法：在此网络中不能精确折叠。</translation>
</message>
<message>
<source>NumPy arrays (*.npy)</source>
<translation>NumPy 数组 (*.npy)</translation>
</message>
<message>
<source>NumPy has no type for {}</source>
<translation>NumPy 没有对应 {} 的类型</translation>
</message>
<message>
<source>Numbers of the slice</source>
<translation>切片的数值</translation>
</message>
<message>
<source>Numbers…</source>
<translation>数值…</translation>
</message>
<message>
<source>O&amp;verlay</source>
<translation>叠加层(&amp;V)</translation>
</message>
<message>
<source>OK</source>
<translation>确定</translation>
</message>
<message>
<source>ONNX IR version</source>
<translation>ONNX IR 版本</translation>
</message>
<message>
<source>ONNX Runtime</source>
<translation>ONNX Runtime</translation>
</message>
<message>
<source>ONNX Runtime computes the {} before it as one operator as long as {} behind it; once folded its nodes run one by one</source>
<translation>只要{}在其后，ONNX Runtime 就把前面的 {} 作为一个算子计算；折叠后其节点逐个运行</translation>
</message>
<message>
<source>ONNX Runtime does this one itself when it loads the model</source>
<translation>ONNX Runtime 加载模型时会自行完成此折叠</translation>
</message>
<message>
<source>ONNX Runtime wrote no profile</source>
<translation>ONNX Runtime 没有写出性能记录</translation>
</message>
<message>
<source>ONNX does not define this operator: only the runtime that it was made for knows what it computes.</source>
<translation>ONNX 没有定义此算子：只有它所针对的运行时知道它计算什么。</translation>
</message>
<message>
<source>ONNX does not say what it computes</source>
<translation>ONNX 没有说明它计算什么</translation>
</message>
<message>
<source>ONNX model (*.onnx)</source>
<translation>ONNX 模型 (*.onnx)</translation>
</message>
<message>
<source>ONNX model, its weights in a file beside it (*.onnx)</source>
<translation>ONNX 模型，权重在旁边的文件中 (*.onnx)</translation>
</message>
<message>
<source>ONNX models (*.onnx);;All files (*)</source>
<translation>ONNX 模型 (*.onnx);;所有文件 (*)</translation>
</message>
<message>
<source>ONNX models and sessions (*.onnx *.crease);;All files (*)</source>
<translation>ONNX 模型和会话 (*.onnx *.crease);;所有文件 (*)</translation>
</message>
<message>
<source>Of all weights that are also inputs; a model that is saved has no such inputs any more</source>
<translation>所有同时是输入的权重；保存的模型不再有这些输入</translation>
</message>
<message>
<source>On black</source>
<translation>黑底</translation>
</message>
<message>
<source>On the command line, --map A={} names it.</source>
<translation>在命令行上，用 --map A={} 指定。</translation>
</message>
<message>
<source>On the command line, --shape {}=1x16000 gives the extents of an input, and --input {}=FILE.npy or =NUMBER its values.</source>
<translation>在命令行上，--shape {}=1x16000 给出输入的长度，--input {}=文件.npy 或 =数 给出其值。</translation>
</message>
<message>
<source>On this file's own numbers: output channel {} of {} behind {}, on a small input of zeros. The framed pixels differ, by up to {}. Any other input is off by as much: what is wrong is the shift times the weights that lie in the padding.</source>
<translation>用此文件自己的数字：输出通道 {}，属于 {}，位于 {} 之后，输入为一小块零。框出的像素不同，最多相差 {}。任何其他输入也差同样多：错的是平移乘以落在填充中的权重。</translation>
</message>
<message>
<source>On white</source>
<translation>白底</translation>
</message>
<message>
<source>One PNG holds it at %1 % of its size; SVG and PDF keep every word readable.</source>
<translation>一张 PNG 以其 %1 % 的大小容纳它；SVG 和 PDF 使每个字都可读。</translation>
</message>
<message>
<source>One box for the scope around the selection</source>
<translation>用一个框表示所选项所在的作用域</translation>
</message>
<message>
<source>One channel, four pixels, and a constant that differs from pixel to pixel: no single bias adds it.</source>
<translation>一个通道，四个像素，逐像素不同的常量：没有单一偏置能加上它。</translation>
</message>
<message>
<source>One constant is still computed: %1 %2</source>
<translation>仍有一个常量需要计算：%1 %2</translation>
</message>
<message>
<source>One dot for each run, a stroke at each median; “+3” at the right counts runs that were slower than the axis shows</source>
<translation>每次运行一个点，每个中位数一条线；右侧的“+3”表示慢到超出坐标轴的次数</translation>
</message>
<message>
<source>One element in the middle, and one at the border: there the window reaches into the padding, whose cells count as zero. Where a bias stood before that padding, folding would go wrong.</source>
<translation>中间一个元素和边界一个元素：在边界处窗口伸入填充，那里的格子按零计。若填充之前有偏置，折叠就会出错。</translation>
</message>
<message>
<source>One element of the output, traced</source>
<translation>输出的一个元素，逐步追踪</translation>
</message>
<message>
<source>One element of the site's output, worked out twice: step by step through the operators as they are, and by the one folded kernel. The patch is the part of the input under its window.</source>
<translation>该处输出的一个元素，计算两遍：一遍按原有算子逐步计算，一遍用折叠后的单个卷积核。左边是窗口下的那部分输入。</translation>
</message>
<message>
<source>One holds input_0.pb, or folders such as test_data_set_0 that do</source>
<translation>这样的文件夹含有 input_0.pb，或含有它的 test_data_set_0 之类的文件夹</translation>
</message>
<message>
<source>One kernel runs over what another has made. Put together they are one larger kernel: every path from an input pixel through a middle channel counts once.</source>
<translation>一个卷积核作用于另一个的结果。合起来是一个更大的卷积核：从输入像素经中间通道的每条路径计一次。</translation>
</message>
<message>
<source>One operator computes in one type. A Cast between rounds every value, or the branches are rounded differently.</source>
<translation>一个算子以一种类型计算。中间的 Cast 会舍入每个值，或各分支舍入不同。</translation>
</message>
<message>
<source>One pixel, traced</source>
<translation>追踪一个像素</translation>
</message>
<message>
<source>One site was left as it was: %1</source>
<translation>一处保持原样：%1</translation>
</message>
<message>
<source>Only a part of the main graph can be a model of its own.</source>
<translation>只有主图的一部分才能成为独立的模型。</translation>
</message>
<message>
<source>Only folds that help as deployed: not those that ONNX Runtime does itself when it loads the model, nor those that take one of its own operators apart</source>
<translation>仅显示对部署有益的折叠：不含 ONNX Runtime 加载时自行完成的，也不含会拆开其自身算子的</translation>
</message>
<message>
<source>Only in %1</source>
<translation>仅在 %1 中</translation>
</message>
<message>
<source>Only in the original</source>
<translation>仅在原始模型中</translation>
</message>
<message>
<source>Only nodes and values of the main graph can be renamed.</source>
<translation>只能重命名主图中的节点和值。</translation>
</message>
<message>
<source>Only some of the output channels are used: those rows of the kernel and their biases.</source>
<translation>只使用部分输出通道：卷积核的那些行及其偏置。</translation>
</message>
<message>
<source>Only the {} model has the output "{}"; it takes no part.</source>
<translation>只有{}模型有输出“{}”；它不参与。</translation>
</message>
<message>
<source>Open a &amp;model…</source>
<translation>打开模型(&amp;M)…</translation>
</message>
<message>
<source>Open a closed scope, look into a node</source>
<translation>打开收起的作用域，查看节点内部</translation>
</message>
<message>
<source>Open a model to see where it folds.</source>
<translation>打开模型，看它在哪里可以折叠。</translation>
</message>
<message>
<source>Open an ONNX file (Ctrl+O)</source>
<translation>打开 ONNX 文件 (Ctrl+O)</translation>
</message>
<message>
<source>Open an ONNX model</source>
<translation>打开 ONNX 模型</translation>
</message>
<message>
<source>Open every scope of this graph</source>
<translation>打开此图的所有作用域</translation>
</message>
<message>
<source>Open models</source>
<translation>打开模型</translation>
</message>
<message>
<source>Open recen&amp;t</source>
<translation>最近打开(&amp;T)</translation>
</message>
<message>
<source>Open that file instead</source>
<translation>请改为打开那个文件</translation>
</message>
<message>
<source>Open the .onnx file itself</source>
<translation>请打开 .onnx 文件本身</translation>
</message>
<message>
<source>Open, see, fold, explain and compare one of the samples.</source>
<translation>打开、查看、折叠、解释并比较一个示例。</translation>
</message>
<message>
<source>OpenCV DNN</source>
<translation>OpenCV DNN</translation>
</message>
<message>
<source>Opening %1</source>
<translation>正在打开 %1</translation>
</message>
<message>
<source>Operator</source>
<translation>算子</translation>
</message>
<message>
<source>Operators on the same input whose output channels are put one after the other are one operator: their rows are, too.</source>
<translation>对同一输入、输出通道依次排列的多个算子是一个算子：它们的行也依次排列。</translation>
</message>
<message>
<source>Ori&amp;ginal only</source>
<translation>仅原始(&amp;G)</translation>
</message>
<message>
<source>Original</source>
<translation>原始</translation>
</message>
<message>
<source>Original and folded side by side</source>
<translation>原始与折叠后并列</translation>
</message>
<message>
<source>Original | %1</source>
<translation>原始 | %1</translation>
</message>
<message>
<source>Original → the other</source>
<translation>原始 → 另一个</translation>
</message>
<message>
<source>Other inputs may tell: images of the kind that the network was trained on.</source>
<translation>换用其他输入可能有用：网络训练所用的那类图像。</translation>
</message>
<message>
<source>Out of a subgraph</source>
<translation>离开子图</translation>
</message>
<message>
<source>Out&amp;put</source>
<translation>输出(&amp;P)</translation>
</message>
<message>
<source>Output channel</source>
<translation>输出通道</translation>
</message>
<message>
<source>Output channel %1 at [%2]; a click on the map or the arrow keys choose another element.</source>
<translation>输出通道 %1，位置 [%2]；点击特征图或用方向键选择其他元素。</translation>
</message>
<message>
<source>Output channel {} reads {} here, so this kernel is zero for input channel {}.</source>
<translation>输出通道 {} 在此读取 {}，因此对输入通道 {} 此卷积核为零。</translation>
</message>
<message>
<source>Output that is shown</source>
<translation>显示的输出</translation>
</message>
<message>
<source>Outputs</source>
<translation>输出</translation>
</message>
<message>
<source>Outputs: %1</source>
<translation>输出：%1</translation>
</message>
<message>
<source>P&amp;revious bookmark</source>
<translation>上一个书签(&amp;R)</translation>
</message>
<message>
<source>Pad of mode '{}' brings in values from outside</source>
<translation>模式 '{}' 的 Pad 引入外部的值</translation>
</message>
<message>
<source>Pad of mode '{}' repeats values instead of adding zeros</source>
<translation>模式 '{}' 的 Pad 重复值而不是加零</translation>
</message>
<message>
<source>Pad that repeats</source>
<translation>重复取值的 Pad</translation>
</message>
<message>
<source>Pad with a number</source>
<translation>填入某个数的 Pad</translation>
</message>
<message>
<source>Padding that makes the sizes equal for every input makes it fold; so does a file that states its sizes, where they agree.</source>
<translation>使任意输入下大小都相等的填充可以让它折叠；文件写明大小且一致时也可以。</translation>
</message>
<message>
<source>Padding twice is not padding once with the larger amount: the amounts add up.</source>
<translation>填充两次不等于按较大的量填充一次：量会相加。</translation>
</message>
<message>
<source>Padding with zeros is what a convolution does at its border anyway.</source>
<translation>用零填充正是卷积在边界所做的。</translation>
</message>
<message>
<source>Pages</source>
<translation>页面</translation>
</message>
<message>
<source>Pages (*.html);;Tables (*.csv)</source>
<translation>网页 (*.html);;表格 (*.csv)</translation>
</message>
<message>
<source>Pan</source>
<translation>平移</translation>
</message>
<message>
<source>Parameters</source>
<translation>参数</translation>
</message>
<message>
<source>Part of %1</source>
<translation>属于 %1</translation>
</message>
<message>
<source>Pause</source>
<translation>暂停</translation>
</message>
<message>
<source>Picture</source>
<translation>图片</translation>
</message>
<message>
<source>Picture saved as %1.</source>
<translation>图片已保存为 %1。</translation>
</message>
<message>
<source>Pictures (*.png *.svg *.pdf)</source>
<translation>图片 (*.png *.svg *.pdf)</translation>
</message>
<message>
<source>Pictures are what two versions of a model are compared on</source>
<translation>图片用于比较模型的两个版本</translation>
</message>
<message>
<source>Pictures of the output</source>
<translation>输出的图片</translation>
</message>
<message>
<source>Place</source>
<translation>位置</translation>
</message>
<message>
<source>Place on axis %1</source>
<translation>轴 %1 上的位置</translation>
</message>
<message>
<source>Plain convolutions</source>
<translation>普通卷积</translation>
</message>
<message>
<source>Play</source>
<translation>播放</translation>
</message>
<message>
<source>Play or pause (Space)</source>
<translation>播放或暂停（空格）</translation>
</message>
<message>
<source>Possible, not worth it</source>
<translation>可以，但不值得</translation>
</message>
<message>
<source>Previous step (Left)</source>
<translation>上一步（左）</translation>
</message>
<message>
<source>Producer, version, description and metadata</source>
<translation>生成工具、版本、描述和元数据</translation>
</message>
<message>
<source>Progress</source>
<translation>进度</translation>
</message>
<message>
<source>Properties of %1</source>
<translation>%1 的属性</translation>
</message>
<message>
<source>Put the original nodes back (U)</source>
<translation>恢复原来的节点 (U)</translation>
</message>
<message>
<source>Put the selected site's nodes back</source>
<translation>恢复所选处的节点</translation>
</message>
<message>
<source>PyTorch's exporter has folded each BatchNormalization it could; the branches are still there.</source>
<translation>PyTorch 的导出器已折叠它能折叠的每个 BatchNormalization；分支仍在。</translation>
</message>
<message>
<source>QARepVGG block</source>
<translation>QARepVGG 块</translation>
</message>
<message>
<source>Quantizing afterwards</source>
<translation>之后再量化</translation>
</message>
<message>
<source>RGB</source>
<translation>RGB</translation>
</message>
<message>
<source>Random numbers</source>
<translation>随机数</translation>
</message>
<message>
<source>Random numbers of %1</source>
<translation>%1 的随机数</translation>
</message>
<message>
<source>Range of each channel</source>
<translation>每个通道的范围</translation>
</message>
<message>
<source>Ratio of the medians, with its 95 % interval; above 1 the second one is faster</source>
<translation>中位数之比及其 95 % 区间；大于 1 表示后者更快</translation>
</message>
<message>
<source>Read the file again, and fold what is folded</source>
<translation>重新读取文件，并折叠已折叠的部分</translation>
</message>
<message>
<source>Reading %1 again</source>
<translation>正在重新读取 %1</translation>
</message>
<message>
<source>Reading a node</source>
<translation>正在读取节点</translation>
</message>
<message>
<source>Reading a weight</source>
<translation>正在读取权重</translation>
</message>
<message>
<source>Reading images</source>
<translation>正在读取图像</translation>
</message>
<message>
<source>Reading kernels</source>
<translation>正在读取卷积核</translation>
</message>
<message>
<source>Reading names</source>
<translation>正在读取名称</translation>
</message>
<message>
<source>Reading scopes</source>
<translation>正在读取作用域</translation>
</message>
<message>
<source>Recent file 1 to 9</source>
<translation>最近文件 1 至 9</translation>
</message>
<message>
<source>Recent files</source>
<translation>最近文件</translation>
</message>
<message>
<source>Recent files, bookmarks, inputs, places of windows and panels, and these settings</source>
<translation>最近文件、书签、输入、窗口与面板的位置，以及这些设置</translation>
</message>
<message>
<source>Redo: %1 (Ctrl+Shift+Z)</source>
<translation>重做：%1 (Ctrl+Shift+Z)</translation>
</message>
<message>
<source>Relative difference, %1</source>
<translation>相对差异，%1</translation>
</message>
<message>
<source>Reload it; or put back what it was, if what is folded is still to be saved</source>
<translation>重新加载；如果折叠结果还要保存，请恢复原来的文件</translation>
</message>
<message>
<source>Remove</source>
<translation>移除</translation>
</message>
<message>
<source>Remove the bookmarks of this file</source>
<translation>移除此文件的书签</translation>
</message>
<message>
<source>Rena&amp;me…</source>
<translation>重命名(&amp;M)…</translation>
</message>
<message>
<source>Rename</source>
<translation>重命名</translation>
</message>
<message>
<source>Rename to %1</source>
<translation>重命名为 %1</translation>
</message>
<message>
<source>RepLK block</source>
<translation>RepLK 块</translation>
</message>
<message>
<source>RepMixer block</source>
<translation>RepMixer 块</translation>
</message>
<message>
<source>RepVGG</source>
<translation>RepVGG</translation>
</message>
<message>
<source>RepVGG block</source>
<translation>RepVGG 块</translation>
</message>
<message>
<source>RepVGG block with alpha</source>
<translation>带 alpha 的 RepVGG 块</translation>
</message>
<message>
<source>RepVGG, exported the ordinary way</source>
<translation>按通常方式导出的 RepVGG</translation>
</message>
<message>
<source>RepVGG, folded wrongly</source>
<translation>折叠错误的 RepVGG</translation>
</message>
<message>
<source>Replace the original?</source>
<translation>替换原始文件？</translation>
</message>
<message>
<source>Replace these nodes by one (Enter)</source>
<translation>用一个节点替换这些节点 (Enter)</translation>
</message>
<message>
<source>ResNet</source>
<translation>ResNet</translation>
</message>
<message>
<source>Residual block</source>
<translation>残差块</translation>
</message>
<message>
<source>Residual blocks: the convolutions fold, the additions of a shortcut stay.</source>
<translation>残差块：卷积可以折叠，捷径的加法保留。</translation>
</message>
<message>
<source>Run "dvc pull" in its repository</source>
<translation>请在其仓库中运行“dvc pull”</translation>
</message>
<message>
<source>Run "git annex get" in its repository</source>
<translation>请在其仓库中运行“git annex get”</translation>
</message>
<message>
<source>Run "git lfs pull" in its repository</source>
<translation>请在其仓库中运行“git lfs pull”</translation>
</message>
<message>
<source>Run both versions (Ctrl+R)</source>
<translation>运行两个版本 (Ctrl+R)</translation>
</message>
<message>
<source>Run both versions and colour nodes by the time they take</source>
<translation>运行两个版本，并按耗时为节点着色</translation>
</message>
<message>
<source>Run both versions and colour what differs between them</source>
<translation>运行两个版本，并为不同之处着色</translation>
</message>
<message>
<source>Run both versions and take the time of every node; the overlay shows all of them</source>
<translation>运行两个版本并测量每个节点的时间；叠加层显示全部</translation>
</message>
<message>
<source>Run images through both versions: same answers? faster?</source>
<translation>用两个版本处理图像：结果相同吗？更快吗？</translation>
</message>
<message>
<source>Run images through the original and another file</source>
<translation>用原始模型和另一个文件处理图像</translation>
</message>
<message>
<source>Running %1</source>
<translation>正在运行 %1</translation>
</message>
<message>
<source>Running the broken network</source>
<translation>正在运行弄错的网络</translation>
</message>
<message>
<source>Running the model for the lesson</source>
<translation>正在为课程运行模型</translation>
</message>
<message>
<source>Running the models for %1…</source>
<translation>正在为 %1 运行模型…</translation>
</message>
<message>
<source>Runtimes refuse it, so there is nothing that a fold could be equal to.</source>
<translation>运行时会拒绝它，因此没有折叠可与之相等。</translation>
</message>
<message>
<source>S&amp;kip the tour</source>
<translation>跳过导览(&amp;K)</translation>
</message>
<message>
<source>Same answers? Faster?</source>
<translation>结果相同？更快？</translation>
</message>
<message>
<source>Same?</source>
<translation>相同？</translation>
</message>
<message>
<source>Samples</source>
<translation>示例</translation>
</message>
<message>
<source>Save &amp;as…</source>
<translation>另存为(&amp;A)…</translation>
</message>
<message>
<source>Save it as a PNG</source>
<translation>另存为 PNG</translation>
</message>
<message>
<source>Save it as a PNG of 16 bits</source>
<translation>请存为 16 位 PNG</translation>
</message>
<message>
<source>Save one of them as a PNG</source>
<translation>将其中一张存为 PNG</translation>
</message>
<message>
<source>Save sessio&amp;n as…</source>
<translation>会话另存为(&amp;N)…</translation>
</message>
<message>
<source>Save the &amp;report…</source>
<translation>保存报告(&amp;R)…</translation>
</message>
<message>
<source>Save the arrays one by one (.npy) to compare on them</source>
<translation>请逐个保存数组（.npy）再用来比较</translation>
</message>
<message>
<source>Save the folded model</source>
<translation>保存折叠后的模型</translation>
</message>
<message>
<source>Save the folded model under a name</source>
<translation>以某个名称保存折叠后的模型</translation>
</message>
<message>
<source>Save the folded model; the first time it asks where</source>
<translation>保存折叠后的模型；第一次会询问位置</translation>
</message>
<message>
<source>Save the folded model?</source>
<translation>保存折叠后的模型？</translation>
</message>
<message>
<source>Save the part</source>
<translation>保存该部分</translation>
</message>
<message>
<source>Save the report</source>
<translation>保存报告</translation>
</message>
<message>
<source>Save the session</source>
<translation>保存会话</translation>
</message>
<message>
<source>Save weight</source>
<translation>保存权重</translation>
</message>
<message>
<source>Saved as %1.</source>
<translation>已保存为 %1。</translation>
</message>
<message>
<source>Saving %1</source>
<translation>正在保存 %1</translation>
</message>
<message>
<source>Scales per channel pass it unchanged; nothing else does.</source>
<translation>逐通道缩放可以原样穿过；其他都不行。</translation>
</message>
<message>
<source>Scaling an input channel and then weighting it is the same as weighting it with a scaled weight.</source>
<translation>先缩放输入通道再加权，等于用缩放后的权重加权。</translation>
</message>
<message>
<source>Scaling what a convolution gives is the same as scaling its weights and its bias.</source>
<translation>缩放卷积的结果等于缩放其权重和偏置。</translation>
</message>
<message>
<source>ScatterND overwrites a part of the value</source>
<translation>ScatterND 覆盖了值的一部分</translation>
</message>
<message>
<source>Se&amp;ttings…</source>
<translation>设置(&amp;T)…</translation>
</message>
<message>
<source>Search the manual</source>
<translation>搜索手册</translation>
</message>
<message>
<source>Seconds for each step while playing</source>
<translation>播放时每步的秒数</translation>
</message>
<message>
<source>Select &amp;all nodes</source>
<translation>选择所有节点(&amp;A)</translation>
</message>
<message>
<source>Select a box</source>
<translation>框选</translation>
</message>
<message>
<source>Select a node to see what it is.</source>
<translation>选择一个节点以查看它是什么。</translation>
</message>
<message>
<source>Select a site or a node to see what it is and what it becomes.

N goes to the next site, Enter folds it.</source>
<translation>选择一处或一个节点，查看它是什么、会变成什么。

按 N 转到下一处，按 Enter 折叠。</translation>
</message>
<message>
<source>Select an operator to see what it makes.</source>
<translation>选择一个算子，查看它产生什么。</translation>
</message>
<message>
<source>Select one more, or one less</source>
<translation>多选一个，或少选一个</translation>
</message>
<message>
<source>Select the node that is to be renamed, or whose values are.</source>
<translation>请选择要重命名的节点，或要重命名其值的节点。</translation>
</message>
<message>
<source>Separable convolution</source>
<translation>可分离卷积</translation>
</message>
<message>
<source>Sessions (*.crease)</source>
<translation>会话 (*.crease)</translation>
</message>
<message>
<source>Sessions are written by File &gt; Save session as</source>
<translation>会话由“文件 &gt; 会话另存为”写出</translation>
</message>
<message>
<source>Set a bookmark at the selected node, or take it away</source>
<translation>在所选节点设置书签，或移除</translation>
</message>
<message>
<source>Settings</source>
<translation>设置</translation>
</message>
<message>
<source>Several nodes read the value</source>
<translation>多个节点读取该值</translation>
</message>
<message>
<source>Shape</source>
<translation>形状</translation>
</message>
<message>
<source>Shape information (value_info) in the file helps.</source>
<translation>文件中的形状信息 (value_info) 有帮助。</translation>
</message>
<message>
<source>Shape of %1</source>
<translation>%1 的形状</translation>
</message>
<message>
<source>Shift+drag</source>
<translation>Shift+拖动</translation>
</message>
<message>
<source>Show each node's name instead of its attributes</source>
<translation>显示每个节点的名称而非属性</translation>
</message>
<message>
<source>Show only the images whose answer changed; where it is no class, those whose outputs differ by more than rounding</source>
<translation>仅显示结果改变的图像；没有类别时，显示输出差异超过舍入的图像</translation>
</message>
<message>
<source>Show the fold</source>
<translation>显示折叠</translation>
</message>
<message>
<source>Show the folded model here again</source>
<translation>在此重新显示折叠后的模型</translation>
</message>
<message>
<source>Show the output as it is, map by map, whatever it may mean</source>
<translation>按特征图逐个显示输出，不论其含义</translation>
</message>
<message>
<source>Show the pictures in a window of their own</source>
<translation>在单独的窗口中显示图片</translation>
</message>
<message>
<source>Show the shapes that flow along the edges</source>
<translation>显示沿边流动的形状</translation>
</message>
<message>
<source>Show the whole graph (Space)</source>
<translation>显示整个图（空格）</translation>
</message>
<message>
<source>Show what matters on each node</source>
<translation>在每个节点上显示要点</translation>
</message>
<message>
<source>Shown as: %1</source>
<translation>显示为：%1</translation>
</message>
<message>
<source>Shows when folding: %1</source>
<translation>折叠时才知道：%1</translation>
</message>
<message>
<source>Shows where a neural network folds, folds it with a click, and proves on real images that nothing changed but the speed.</source>
<translation>显示神经网络在哪里可以折叠，一键折叠，并用真实图像证明除速度外什么都没变。</translation>
</message>
<message>
<source>Shows where a neural network folds, folds it with a click, and proves on real images that nothing changed but the speed.

Crease sends nothing anywhere: no telemetry, no update check, no network at all.</source>
<translation>显示神经网络在哪里可以折叠，一键折叠，并用真实图像证明除速度外什么都没变。

Crease 不向任何地方发送任何内容：没有遥测，不检查更新，完全不联网。</translation>
</message>
<message>
<source>Si&amp;ze of text</source>
<translation>文字大小(&amp;Z)</translation>
</message>
<message>
<source>Since IR version 4 a weight that is listed as an input is a default that a caller may replace. A fold would build the default in and ignore what the caller brings.</source>
<translation>自 IR 版本 4 起，列为输入的权重是调用者可替换的默认值。折叠会固定默认值而忽略调用者给出的。</translation>
</message>
<message>
<source>Sites</source>
<translation>折叠处</translation>
</message>
<message>
<source>Sites %1</source>
<translation>折叠处 %1</translation>
</message>
<message>
<source>Sites, nodes, history</source>
<translation>折叠处、节点、历史</translation>
</message>
<message>
<source>Six Conv + BatchNormalization + ReLU in a row: the fold everybody knows.</source>
<translation>连续六个 Conv + BatchNormalization + ReLU：人人都知道的折叠。</translation>
</message>
<message>
<source>Size of the folded weights: outputs down, inputs across. Click to choose.</source>
<translation>折叠后权重的大小：输出向下，输入向右。点击以选择。</translation>
</message>
<message>
<source>Size of the weights by output and input channel</source>
<translation>按输出与输入通道的权重大小</translation>
</message>
<message>
<source>Sizes of a &amp;batch</source>
<translation>批次大小(&amp;B)</translation>
</message>
<message>
<source>Sizes of a batch and numbers of threads that times are taken with</source>
<translation>测量时间所用的批次大小和线程数</translation>
</message>
<message>
<source>Small networks that read handwritten digits, with images to try them on.</source>
<translation>识别手写数字的小网络，附带可试用的图像。</translation>
</message>
<message>
<source>Sort the channels</source>
<translation>通道排序</translation>
</message>
<message>
<source>Sort the channels by size, or show them in order</source>
<translation>按大小排列通道，或按顺序显示</translation>
</message>
<message>
<source>Space</source>
<translation>空格</translation>
</message>
<message>
<source>Squeeze and excitation</source>
<translation>压缩与激励</translation>
</message>
<message>
<source>Step</source>
<translation>步骤</translation>
</message>
<message>
<source>Step by step</source>
<translation>逐步</translation>
</message>
<message>
<source>Step by step, on this site's own numbers (L)</source>
<translation>用此处自己的数字逐步讲解 (L)</translation>
</message>
<message>
<source>Steps</source>
<translation>步骤</translation>
</message>
<message>
<source>Stop this work (Esc)</source>
<translation>停止此工作 (Esc)</translation>
</message>
<message>
<source>Stop what is running, else close the side bar</source>
<translation>停止正在运行的，否则关闭侧栏</translation>
</message>
<message>
<source>Stopped as you asked; nothing has changed.</source>
<translation>已按您的要求停止；没有任何改变。</translation>
</message>
<message>
<source>Store &amp;constants</source>
<translation>存储常量(&amp;C)</translation>
</message>
<message>
<source>Store constants</source>
<translation>存储常量</translation>
</message>
<message>
<source>Store what the file computes from constants, so that it need not be computed again</source>
<translation>存储文件由常量算出的值，不必再次计算</translation>
</message>
<message>
<source>Stretch to fit</source>
<translation>拉伸以适合</translation>
</message>
<message>
<source>Strides that differ</source>
<translation>步幅不同</translation>
</message>
<message>
<source>Subtract &amp;mean</source>
<translation>减去均值(&amp;M)</translation>
</message>
<message>
<source>Such as: </source>
<translation>例如：</translation>
</message>
<message>
<source>TMPDIR names one</source>
<translation>TMPDIR 可指定一个</translation>
</message>
<message>
<source>Table</source>
<translation>表格</translation>
</message>
<message>
<source>Table, histogram, ranges and picture of this weight; save it as .npy</source>
<translation>此权重的表格、直方图、范围和图片；可存为 .npy</translation>
</message>
<message>
<source>Take inputs for constants</source>
<translation>把输入当作常量</translation>
</message>
<message>
<source>Take inputs with a &amp;default for constants</source>
<translation>把有默认值的输入当作常量(&amp;D)</translation>
</message>
<message>
<source>Take photographs</source>
<translation>使用照片</translation>
</message>
<message>
<source>Take the value off the outputs, if nobody needs it.</source>
<translation>如无人需要，请将该值从输出中去掉。</translation>
</message>
<message>
<source>That was the tour. Save the folded network under a name of its own; the original stays as it is.</source>
<translation>导览到此结束。请以另外的名称保存折叠后的网络；原始文件保持不变。</translation>
</message>
<message>
<source>The &amp;right class of each image from a file…</source>
<translation>从文件读取每张图像的正确类别(&amp;R)…</translation>
</message>
<message>
<source>The Pad fills with something else than zero</source>
<translation>Pad 填充的不是零</translation>
</message>
<message>
<source>The Pad repeats or mirrors values</source>
<translation>Pad 重复或镜像值</translation>
</message>
<message>
<source>The RepVGG sample folded by a converter that forgot one block's bias: compare it with the original.</source>
<translation>由漏掉一个块的偏置的转换器折叠的 RepVGG 示例：请与原模型比较。</translation>
</message>
<message>
<source>The amount of padding is not known</source>
<translation>填充量未知</translation>
</message>
<message>
<source>The average leaves the padding out</source>
<translation>平均不计填充</translation>
</message>
<message>
<source>The average over three neighbours of a row of threes. With the padding left out it is 3 everywhere; a kernel of thirds gives less at the border.</source>
<translation>一行三的三邻平均。不计填充时处处为 3；三分之一的卷积核在边界给出较小的值。</translation>
</message>
<message>
<source>The bias is scaled as well. Forgetting it shifts the whole channel.</source>
<translation>偏置也要缩放。忘记会使整个通道平移。</translation>
</message>
<message>
<source>The bias is selected as well.</source>
<translation>偏置也要选取。</translation>
</message>
<message>
<source>The bias of the first has to pass through the second: b′ = c + Σ V · b. And where the second pads and the first adds a bias, the border differs: then this may not be folded at all.</source>
<translation>前者的偏置要经过后者：b′ = c + Σ V · b。若后者填充而前者加偏置，则边界不同：那时根本不能折叠。</translation>
</message>
<message>
<source>The bias turns its sign as well.</source>
<translation>偏置也要变号。</translation>
</message>
<message>
<source>The body of an If, Loop or Scan reads the value by its name. Folding would make it disappear.</source>
<translation>If、Loop 或 Scan 的主体按名称读取该值。折叠会使它消失。</translation>
</message>
<message>
<source>The border has been written by hand, with the bias of the value before it. That is what the padding would have become.</source>
<translation>边界由手工写出，用之前的值的偏置。这正是填充应成为的样子。</translation>
</message>
<message>
<source>The branch without a convolution is the one that conversions by hand leave out. Then the block loses its short cut, and all that lies behind it is wrong.</source>
<translation>没有卷积的分支正是手工转换时容易漏掉的。漏掉后块失去捷径，其后的一切都是错的。</translation>
</message>
<message>
<source>The branches give different sizes</source>
<translation>各分支的大小不同</translation>
</message>
<message>
<source>The branches move in different steps</source>
<translation>各分支的步幅不同</translation>
</message>
<message>
<source>The branches read different values</source>
<translation>各分支读取不同的值</translation>
</message>
<message>
<source>The branches read the same input and are added. Their kernels are put onto one lattice, a smaller one at its place within the larger, with zeros around it, and are added tap by tap.</source>
<translation>各分支读取同一输入并相加。它们的卷积核放到同一格点上，较小的放在较大者中相应的位置，周围补零，逐元素相加。</translation>
</message>
<message>
<source>The channels do not fit</source>
<translation>通道不匹配</translation>
</message>
<message>
<source>The command line</source>
<translation>命令行</translation>
</message>
<message>
<source>The comparison did not end.</source>
<translation>比较没有结束。</translation>
</message>
<message>
<source>The comparison was stopped.</source>
<translation>比较已停止。</translation>
</message>
<message>
<source>The constant is not one number per channel</source>
<translation>常量不是每通道一个数</translation>
</message>
<message>
<source>The constant is the same for all pixels, so it can be added by the operator itself.</source>
<translation>常量对所有像素相同，因此算子自身可以加上它。</translation>
</message>
<message>
<source>The constant or kernel has another number of channels than the value, so one of them is spread over the others, and the result has another shape.</source>
<translation>常量或卷积核的通道数与该值不同，因此其一会扩展到另一个，结果形状不同。</translation>
</message>
<message>
<source>The convolution pads with zeros what comes after the shift. Folded, the shift would become a bias, which adds at the border as much as inside: there the padding would count as shifted.</source>
<translation>卷积用零填充平移之后的内容。折叠后平移成为偏置，在边界与内部同样相加：边界的填充就被算作已平移。</translation>
</message>
<message>
<source>The engine computes in the types of the file and rounds after every operation. As long as rounding explains the difference, it is none.</source>
<translation>引擎按文件的类型计算，每次运算后都舍入。只要差异能由舍入解释，就不算差异。</translation>
</message>
<message>
<source>The engine computes this site's values…</source>
<translation>引擎正在计算此处的值…</translation>
</message>
<message>
<source>The engine reported no times for this graph</source>
<translation>引擎没有报告此图的时间</translation>
</message>
<message>
<source>The engine runs the broken network…</source>
<translation>引擎正在运行弄错的网络…</translation>
</message>
<message>
<source>The engine that runs both models</source>
<translation>运行两个模型的引擎</translation>
</message>
<message>
<source>The engine that runs both models.</source>
<translation>运行两个模型的引擎。</translation>
</message>
<message>
<source>The engine tried {}, and was kept from it.</source>
<translation>引擎试图{}，已被阻止。</translation>
</message>
<message>
<source>The file is of IR version {}, which lists every weight as an input as well; they are treated as constants.</source>
<translation>文件为 IR 版本 {}，它把每个权重也列为输入；按常量处理。</translation>
</message>
<message>
<source>The file itself has the same name without "._"</source>
<translation>文件本身名称相同，但没有“._”</translation>
</message>
<message>
<source>The file leaves open {}, which was found by trying: the engine refused the first guess ({}).</source>
<translation>文件未写明 {}，经试验得出：引擎拒绝了最初的猜测（{}）。</translation>
</message>
<message>
<source>The file's inputs and outputs have to match the model's.</source>
<translation>文件的输入和输出须与模型的一致。</translation>
</message>
<message>
<source>The first that is there</source>
<translation>第一个可用的</translation>
</message>
<message>
<source>The first value that differs by more than its own noise; %n before it are the same</source>
<translation>差异超过自身噪声的第一个值；之前有 %n 个相同</translation>
</message>
<message>
<source>The first value that differs is %1.</source>
<translation>第一个不同的值是 %1。</translation>
</message>
<message>
<source>The first value that differs is this site's output: it starts here.</source>
<translation>第一个不同的值是此处的输出：差异始于此处。</translation>
</message>
<message>
<source>The folds of %1 have not been saved.</source>
<translation>%1 的折叠尚未保存。</translation>
</message>
<message>
<source>The framed element: %1, broken %2, a difference of %3.</source>
<translation>框中的元素：%1，弄错后 %2，差异 %3。</translation>
</message>
<message>
<source>The input itself</source>
<translation>输入本身</translation>
</message>
<message>
<source>The inputs are: {}</source>
<translation>输入为：{}</translation>
</message>
<message>
<source>The largest change of a folded weight or bias is %1 of the largest one.</source>
<translation>折叠后权重或偏置的最大变化是最大值的 %1。</translation>
</message>
<message>
<source>The last model</source>
<translation>上次的模型</translation>
</message>
<message>
<source>The last window may hang over the edge</source>
<translation>最后一个窗口可能超出边缘</translation>
</message>
<message>
<source>The measurement was stopped; choose the overlay again to start it anew.</source>
<translation>测量已停止；再次选择叠加层即可重新开始。</translation>
</message>
<message>
<source>The model did not open.</source>
<translation>模型没有打开。</translation>
</message>
<message>
<source>The model has %1 outputs: which one is shown here and judged beside</source>
<translation>模型有 %1 个输出：在此显示并在旁边判断哪一个</translation>
</message>
<message>
<source>The model uses operator set %1, which means the operator as set %2 defines it. Sets that define it: %3.</source>
<translation>模型使用算子集 %1，即按算子集 %2 定义的算子。定义它的算子集：%3。</translation>
</message>
<message>
<source>The model was not saved.</source>
<translation>模型没有保存。</translation>
</message>
<message>
<source>The models cannot be compared: {}</source>
<translation>两个模型不能比较：{}</translation>
</message>
<message>
<source>The models do not compute the same: {}</source>
<translation>两个模型的计算不同：{}</translation>
</message>
<message>
<source>The models have no outputs.</source>
<translation>模型没有输出。</translation>
</message>
<message>
<source>The network is too large to have its weights jittered: its noise is measured by its inputs alone.</source>
<translation>网络太大，无法扰动其权重：仅用输入测量其噪声。</translation>
</message>
<message>
<source>The network with one mistake in this fold, as converters have made them. A copy is changed, and the engine runs it and the original on your images.</source>
<translation>在此折叠中带有一个错误的网络，转换工具就曾犯过这样的错误。改动的是副本，引擎在您的图像上运行它和原网络。</translation>
</message>
<message>
<source>The node breaks the rules of its operator</source>
<translation>节点违反了其算子的规则</translation>
</message>
<message>
<source>The normalisation also gives its statistics</source>
<translation>归一化还给出其统计量</translation>
</message>
<message>
<source>The normalisation is in training mode</source>
<translation>归一化处于训练模式</translation>
</message>
<message>
<source>The normalisation treats each position by itself</source>
<translation>归一化对每个位置各自处理</translation>
</message>
<message>
<source>The number of axes is not known</source>
<translation>轴数未知</translation>
</message>
<message>
<source>The numbers are integers</source>
<translation>数值是整数</translation>
</message>
<message>
<source>The numbers are of different types</source>
<translation>数值类型不同</translation>
</message>
<message>
<source>The operator has another number of parameters than channels. Runtimes refuse that as well.</source>
<translation>算子的参数个数与通道数不同。运行时也会拒绝。</translation>
</message>
<message>
<source>The operator is not ONNX's own</source>
<translation>算子不是 ONNX 自有的</translation>
</message>
<message>
<source>The operator reads the site's input. Its weights are where the folding starts.</source>
<translation>该算子读取此处的输入。折叠从其权重开始。</translation>
</message>
<message>
<source>The operator spreads every input pixel over a window of the output. Its weights are where the folding starts.</source>
<translation>该算子把每个输入像素铺展到输出的一个窗口。折叠从其权重开始。</translation>
</message>
<message>
<source>The operators in between do not come to one kernel, or not to one that an operator of ONNX can hold.</source>
<translation>中间的算子合不成一个卷积核，或合成的核没有 ONNX 算子能容纳。</translation>
</message>
<message>
<source>The operators of this site, and which of them have become one kernel</source>
<translation>该处的算子，以及其中哪些已成为一个卷积核</translation>
</message>
<message>
<source>The order of the elements (channels first or last) decides whose factor goes where.</source>
<translation>元素的顺序（通道在前或在后）决定谁的系数放在哪里。</translation>
</message>
<message>
<source>The order of the rows is that of the parts.</source>
<translation>行的顺序就是各部分的顺序。</translation>
</message>
<message>
<source>The original and the folded version run on these inputs, and their answers and times are set side by side.</source>
<translation>原始版本与折叠版本用这些输入运行，结果与时间并列显示。</translation>
</message>
<message>
<source>The original file is untouched either way.</source>
<translation>无论如何原始文件都不会改动。</translation>
</message>
<message>
<source>The other file is shown as a whole only</source>
<translation>另一个文件只能整体显示</translation>
</message>
<message>
<source>The padding depends on a size that is not stated</source>
<translation>填充取决于未写明的大小</translation>
</message>
<message>
<source>The padding reaches over a shift</source>
<translation>填充越过了平移</translation>
</message>
<message>
<source>The picture is on the clipboard.</source>
<translation>图片已在剪贴板上。</translation>
</message>
<message>
<source>The range of every output channel, on one scale</source>
<translation>每个输出通道的范围，同一刻度</translation>
</message>
<message>
<source>The report is in %1.</source>
<translation>报告已写入 %1。</translation>
</message>
<message>
<source>The right class of each image: lines of "file,class"</source>
<translation>每张图像的正确类别：每行“文件,类别”</translation>
</message>
<message>
<source>The same from a terminal:</source>
<translation>在终端中同样可以：</translation>
</message>
<message>
<source>The same patch under each branch, with what follows it up to the sum:</source>
<translation>每个分支下的同一块，以及其后直到求和的运算：</translation>
</message>
<message>
<source>The samples are not installed.</source>
<translation>示例没有安装。</translation>
</message>
<message>
<source>The scale would have to go into every part, and one of them cannot take it.</source>
<translation>缩放须并入每个部分，而其中一个不能承担。</translation>
</message>
<message>
<source>The scale would have to go into every reader, and one of them cannot take it.</source>
<translation>缩放须并入每个读取者，而其中一个不能承担。</translation>
</message>
<message>
<source>The second model computes in {} and the first in {}, so the noise is the second one's.</source>
<translation>第二个模型以 {} 计算，第一个以 {} 计算，因此噪声取第二个的。</translation>
</message>
<message>
<source>The second model does not take the first one's inputs: {}</source>
<translation>第二个模型不接受第一个的输入：{}</translation>
</message>
<message>
<source>The second model's input "{}" gets the first one's, {}.</source>
<translation>第二个模型的输入“{}”取第一个模型的输入，{}。</translation>
</message>
<message>
<source>The selected node and its values, under other names</source>
<translation>为所选节点及其值改名</translation>
</message>
<message>
<source>The session is saved as %1.</source>
<translation>会话已保存为 %1。</translation>
</message>
<message>
<source>The site did not fold.</source>
<translation>此处没有折叠。</translation>
</message>
<message>
<source>The smallest and the largest, such as 0:30000</source>
<translation>最小值与最大值，例如 0:30000</translation>
</message>
<message>
<source>The sum of two values of different sizes is no sum of kernels: their places do not meet for every size of the input.</source>
<translation>两个大小不同的值之和不是卷积核之和：并非对任意输入大小位置都对应。</translation>
</message>
<message>
<source>The sum runs over {} channels between the two kernels; of those, channel {} is drawn.</source>
<translation>两个卷积核之间对 {} 个通道求和；其中画出通道 {}。</translation>
</message>
<message>
<source>The taps keep their numbers and read elsewhere: padding moves them outward, cropping inward.</source>
<translation>各元素的数值不变，只是读取别处：填充向外移，裁剪向内移。</translation>
</message>
<message>
<source>The times were not measured.</source>
<translation>没有测量时间。</translation>
</message>
<message>
<source>The type is not known</source>
<translation>类型未知</translation>
</message>
<message>
<source>The value between is an output of the network</source>
<translation>中间值是网络的输出</translation>
</message>
<message>
<source>The value between is read by another node</source>
<translation>中间值被另一个节点读取</translation>
</message>
<message>
<source>The value between is read inside a body</source>
<translation>中间值在主体内被读取</translation>
</message>
<message>
<source>The value is handed on as it is.</source>
<translation>该值原样传递。</translation>
</message>
<message>
<source>The value is put together from several parts</source>
<translation>该值由多个部分组成</translation>
</message>
<message>
<source>The value is subtracted: kernel and bias turn their sign.</source>
<translation>减去该值：卷积核和偏置变号。</translation>
</message>
<message>
<source>The value that this output is made from: it shows what a Softmax or a selection hides</source>
<translation>此输出由之算出的值：它显示 Softmax 或选择所掩盖的内容</translation>
</message>
<message>
<source>The verdict, the feature map, the answers. Some mistakes change every answer, others hardly one: that is why all numbers are compared, and not the answers alone.</source>
<translation>结论、特征图和答案。有些错误会改变所有答案，有些几乎不改变：所以要比较所有数值，而不只是答案。</translation>
</message>
<message>
<source>The weight follows from constants alone, but through an operator whose result is not known beforehand to the last digit.</source>
<translation>权重仅由常量得出，但经过一个最后一位结果事先未知的算子。</translation>
</message>
<message>
<source>The weight has no elements.</source>
<translation>权重没有元素。</translation>
</message>
<message>
<source>The weight is also an input</source>
<translation>权重同时是输入</translation>
</message>
<message>
<source>The weight is an argument of a function</source>
<translation>权重是函数的参数</translation>
</message>
<message>
<source>The weights are quantized</source>
<translation>权重已量化</translation>
</message>
<message>
<source>The weights are too many to be counted here.</source>
<translation>权重太多，无法在此统计。</translation>
</message>
<message>
<source>The weights are wrong all the same: on these images what comes after hides it.</source>
<translation>权重仍然是错的：在这些图像上，后面的部分掩盖了它。</translation>
</message>
<message>
<source>The weights, and how many there are of each size (height: the root of their number)</source>
<translation>权重，以及各种大小各有多少（高度：个数的平方根）</translation>
</message>
<message>
<source>The welcome page</source>
<translation>欢迎页</translation>
</message>
<message>
<source>The whole graph as PNG, SVG or PDF</source>
<translation>整个图存为 PNG、SVG 或 PDF</translation>
</message>
<message>
<source>The whole graph to the clipboard</source>
<translation>整个图复制到剪贴板</translation>
</message>
<message>
<source>The {} "{}" is paired with the second model's "{}" {}.</source>
<translation>{}“{}”与第二个模型的“{}”{}配对。</translation>
</message>
<message>
<source>The {} model's output "{}" has NaN or infinity where {} records none, or the other way round.</source>
<translation>{}模型的输出“{}”有 NaN 或无穷而 {} 中未记录，或者相反。</translation>
</message>
<message>
<source>The {} model's output "{}" is not like the one recorded in {}: {}.</source>
<translation>{}模型的输出“{}”与 {} 中记录的不同：{}。</translation>
</message>
<message>
<source>The {} model's outputs are within {} of the largest value of those recorded in {}.</source>
<translation>{}模型的输出与所记录的相差在最大值的 {} 以内，记录于 {}。</translation>
</message>
<message>
<source>Their sum {}, the bias {}: together {}.</source>
<translation>它们的和 {}，偏置 {}：合计 {}。</translation>
</message>
<message>
<source>Their sum {}, the other {} input channels {}, the bias {}: together {}.</source>
<translation>它们的和 {}，其余 {} 个输入通道 {}，偏置 {}：合计 {}。</translation>
</message>
<message>
<source>There are no channels</source>
<translation>没有通道</translation>
</message>
<message>
<source>There are no images in what was given.</source>
<translation>给出的内容中没有图像。</translation>
</message>
<message>
<source>There is no drawing yet.</source>
<translation>还没有图。</translation>
</message>
<message>
<source>There is no layer to fold into</source>
<translation>没有可并入的层</translation>
</message>
<message>
<source>These inputs show nothing: {} is the same number everywhere, whatever goes in.</source>
<translation>这些输入什么也看不出：无论输入什么，{} 处处是同一个数。</translation>
</message>
<message>
<source>They are stored as integers with a scale. Folding would unpack them, and make the file four times as large and slower.</source>
<translation>它们以带比例的整数存储。折叠会解开它们，使文件变为四倍大且更慢。</translation>
</message>
<message>
<source>This branch has no convolution: its normalisation reads the block's input itself. The input is written as a 1x1 kernel that hands each channel on (1 where output and input channel are the same, else 0), and the normalisation scales that.</source>
<translation>此分支没有卷积：其归一化直接读取块的输入。输入写成把每个通道原样传递的 1x1 卷积核（输入与输出通道相同处为 1，否则为 0），再由归一化缩放。</translation>
</message>
<message>
<source>This graph has no nodes</source>
<translation>此图没有节点</translation>
</message>
<message>
<source>This image was not part of the last comparison.</source>
<translation>此图像不在上次比较之中。</translation>
</message>
<message>
<source>This model has no input that takes an image.</source>
<translation>此模型没有接受图像的输入。</translation>
</message>
<message>
<source>This model takes no images: it is compared on random inputs.</source>
<translation>此模型不接受图像：用随机输入比较。</translation>
</message>
<message>
<source>This node and its values, under other names (F2)</source>
<translation>为该节点及其值改名 (F2)</translation>
</message>
<message>
<source>This node is folded away; unfold its site to rename it.</source>
<translation>该节点已被折叠；请展开所在的折叠处后再重命名。</translation>
</message>
<message>
<source>This page knows sets up to %1: a newer one may have changed it again.</source>
<translation>此页了解到算子集 %1：更新的可能又改变了它。</translation>
</message>
<message>
<source>This part makes other output channels than the chosen one; channel {} of its own is shown.</source>
<translation>此部分产生的输出通道与所选的不同；显示它自己的通道 {}。</translation>
</message>
<message>
<source>This site does not react to it: %1.</source>
<translation>此处对它没有反应：%1。</translation>
</message>
<message>
<source>This step</source>
<translation>此步</translation>
</message>
<message>
<source>Three photographs that come with Crease</source>
<translation>Crease 附带的三张照片</translation>
</message>
<message>
<source>Time per node, %1, runtime fusion off</source>
<translation>每节点时间，%1，运行时融合关闭</translation>
</message>
<message>
<source>Times: %1 median %2, %3 median %4</source>
<translation>时间：%1 中位数 %2，%3 中位数 %4</translation>
</message>
<message>
<source>Times…</source>
<translation>时间…</translation>
</message>
<message>
<source>Timing every node</source>
<translation>正在为每个节点计时</translation>
</message>
<message>
<source>Tour</source>
<translation>导览</translation>
</message>
<message>
<source>Trace &amp;downstream</source>
<translation>追踪下游(&amp;D)</translation>
</message>
<message>
<source>Trace u&amp;pstream</source>
<translation>追踪上游(&amp;P)</translation>
</message>
<message>
<source>Tracing an element</source>
<translation>正在追踪元素</translation>
</message>
<message>
<source>Transformer block</source>
<translation>Transformer 块</translation>
</message>
<message>
<source>Turn as E&amp;XIF says it was held</source>
<translation>按 EXIF 所示的方向旋转(&amp;X)</translation>
</message>
<message>
<source>Turn it into a binary file with the onnx package (onnx.load, onnx.save)</source>
<translation>请用 onnx 包（onnx.load、onnx.save）转成二进制文件</translation>
</message>
<message>
<source>Two-layer perceptron</source>
<translation>双层感知机</translation>
</message>
<message>
<source>U unfold</source>
<translation>U 展开</translation>
</message>
<message>
<source>Undo: %1 (Ctrl+Z)</source>
<translation>撤销：%1 (Ctrl+Z)</translation>
</message>
<message>
<source>Unfold %1</source>
<translation>展开 %1</translation>
</message>
<message>
<source>Unfold a&amp;ll</source>
<translation>全部展开(&amp;L)</translation>
</message>
<message>
<source>Unfold all</source>
<translation>全部展开</translation>
</message>
<message>
<source>Unpack it and convert it with tf2onnx</source>
<translation>请解包后用 tf2onnx 转换</translation>
</message>
<message>
<source>Unpack it first</source>
<translation>请先解包</translation>
</message>
<message>
<source>Value of %1</source>
<translation>%1 的值</translation>
</message>
<message>
<source>Value or file</source>
<translation>值或文件</translation>
</message>
<message>
<source>Value to add: %1</source>
<translation>要添加的值：%1</translation>
</message>
<message>
<source>Vasu et al., MobileOne, 2022 (arXiv:2206.04040)</source>
<translation>Vasu et al., MobileOne, 2022 (arXiv:2206.04040)</translation>
</message>
<message>
<source>Verdict, pictures, reasons, curves and times of the comparison as one page, or its figures as a table</source>
<translation>把比较的结论、图片、原因、曲线和用时存为一个网页，或把数字存为表格</translation>
</message>
<message>
<source>Verdict: %1. %2</source>
<translation>结论：%1。%2</translation>
</message>
<message>
<source>Version of the &amp;model</source>
<translation>模型版本(&amp;M)</translation>
</message>
<message>
<source>Walk along edges</source>
<translation>沿边移动</translation>
</message>
<message>
<source>Way to this graph</source>
<translation>通往此图的路径</translation>
</message>
<message>
<source>Weight elements that are read</source>
<translation>读取的权重元素</translation>
</message>
<message>
<source>Weights that are also inputs: as constants they fold, and a model that is saved has no such inputs</source>
<translation>同时是输入的权重：作为常量可以折叠，保存的模型不再有这些输入</translation>
</message>
<message>
<source>Welcome</source>
<translation>欢迎</translation>
</message>
<message>
<source>What ONNX says of this operator, in the operator set that the model uses</source>
<translation>ONNX 在模型所用算子集中对此算子的说明</translation>
</message>
<message>
<source>What comes out</source>
<translation>输出</translation>
</message>
<message>
<source>What commands print with --json has a version, and a schema in resources/schemas of the sources. A field that comes does not change the version; one that goes, or changes its meaning, does.</source>
<translation>命令以 --json 输出的内容带有版本，并在源码的 resources/schemas 中有模式。新增字段不改变版本；字段消失或含义改变则改变版本。</translation>
</message>
<message>
<source>What folds, what is folded, and what cannot fold and why</source>
<translation>哪些可折叠、哪些已折叠、哪些不能及其原因</translation>
</message>
<message>
<source>What goes in</source>
<translation>输入</translation>
</message>
<message>
<source>What goes into the model: how an image becomes its input, shapes, values, files</source>
<translation>模型的输入：图像如何成为输入、形状、值、文件</translation>
</message>
<message>
<source>What goes into the models</source>
<translation>模型的输入</translation>
</message>
<message>
<source>What goes into the models: images, shapes, values, files</source>
<translation>模型的输入：图像、形状、值、文件</translation>
</message>
<message>
<source>What happens</source>
<translation>发生了什么</translation>
</message>
<message>
<source>What is folded, the view and the images, to go on with later</source>
<translation>已折叠的内容、视图和图像，以便日后继续</translation>
</message>
<message>
<source>What is left empty is guessed: extents from what the model does with them, numbers at random.</source>
<translation>留空的会被推测：尺寸取自模型的用法，数值随机。</translation>
</message>
<message>
<source>What is shown</source>
<translation>显示的内容</translation>
</message>
<message>
<source>What it adds depends on the picture, so no kernel with zeros around it does the same. (It would also pad batch or channels.)</source>
<translation>它所加的取决于图像，因此周围补零的卷积核做不到同样的事。（它还会填充批次或通道。）</translation>
</message>
<message>
<source>What lies between the selected nodes, as a model of its own</source>
<translation>所选节点之间的部分，作为独立的模型</translation>
</message>
<message>
<source>What stands behind a layer of int8 weights goes into their scales; the integers stay as they are</source>
<translation>int8 权重层之后的部分并入其缩放；整数保持不变</translation>
</message>
<message>
<source>What stands between is not an affine map of one value</source>
<translation>中间的内容不是一个值的仿射映射</translation>
</message>
<message>
<source>What stands between is not known to let a scale pass, so the scale cannot reach the layer.</source>
<translation>不知道中间的内容是否让缩放通过，因此缩放到不了该层。</translation>
</message>
<message>
<source>What the classes are called, and which is the right one</source>
<translation>类别叫什么，哪一个是正确的</translation>
</message>
<message>
<source>What the difference is</source>
<translation>差异是什么</translation>
</message>
<message>
<source>What the file says about itself</source>
<translation>文件对自身的说明</translation>
</message>
<message>
<source>What the fold costs and gives</source>
<translation>折叠的代价与收益</translation>
</message>
<message>
<source>What the manual says of such a reason, and what to do</source>
<translation>手册对这类原因的说明及对策</translation>
</message>
<message>
<source>What the model says of &amp;itself…</source>
<translation>模型自述信息(&amp;I)…</translation>
</message>
<message>
<source>What the model says of itself</source>
<translation>模型自述信息</translation>
</message>
<message>
<source>What the selected operator makes of the chosen image, in both versions</source>
<translation>所选算子对所选图像的结果，两个版本均有</translation>
</message>
<message>
<source>What the site costs before and after, and how its weights are distributed.</source>
<translation>该处折叠前后的开销，以及权重的分布。</translation>
</message>
<message>
<source>What to do</source>
<translation>怎么办</translation>
</message>
<message>
<source>What to look at</source>
<translation>看什么</translation>
</message>
<message>
<source>What would make it fold</source>
<translation>怎样才能折叠</translation>
</message>
<message>
<source>What you see</source>
<translation>所见内容</translation>
</message>
<message>
<source>What you select is explained here.</source>
<translation>您选择的内容在此解释。</translation>
</message>
<message>
<source>Wheel, or drag</source>
<translation>滚轮，或拖动</translation>
</message>
<message>
<source>When it is forgotten</source>
<translation>忘记它时</translation>
</message>
<message>
<source>Where a mistake would change nothing, the reason stands beside it.</source>
<translation>若某个错误不会造成任何变化，旁边写有原因。</translation>
</message>
<message>
<source>Where float16 or bfloat16 cannot hold what folding makes, the folded operator works in float32</source>
<translation>float16 或 bfloat16 容纳不下折叠结果时，折叠后的算子用 float32 计算</translation>
</message>
<message>
<source>Where the average leaves the padding out, the windows at the border are weighted differently: then it is no kernel.</source>
<translation>平均不计填充时，边界窗口的权重不同：那就不是卷积核。</translation>
</message>
<message>
<source>Where the model leaves its batch open, one input goes in so many times</source>
<translation>模型未写明批次大小时，同一输入重复送入这么多次</translation>
</message>
<message>
<source>Where the padding reaches over a shift</source>
<translation>填充越过平移之处</translation>
</message>
<message>
<source>Where the two begin to differ could not be found: {}</source>
<translation>找不到两者开始不同的位置：{}</translation>
</message>
<message>
<source>Whole numbers such as 1, 8, 32 are wanted.</source>
<translation>需要 1, 8, 32 这样的整数。</translation>
</message>
<message>
<source>Why folding it would be wrong, by an example (L)</source>
<translation>用例子说明为何折叠会出错 (L)</translation>
</message>
<message>
<source>Why it does not fold</source>
<translation>为何不能折叠</translation>
</message>
<message>
<source>Why it is exact</source>
<translation>为何精确</translation>
</message>
<message>
<source>Why it would be wrong</source>
<translation>为何会出错</translation>
</message>
<message>
<source>Why the selected site folds, on its own numbers</source>
<translation>用自己的数字说明所选处为何可折叠</translation>
</message>
<message>
<source>Widen to float32</source>
<translation>加宽到 float32</translation>
</message>
<message>
<source>Window</source>
<translation>窗口</translation>
</message>
<message>
<source>With a f&amp;ile…</source>
<translation>与文件(&amp;I)…</translation>
</message>
<message>
<source>With ceil_mode the last window has fewer elements for some sizes of the input, and is weighted differently.</source>
<translation>使用 ceil_mode 时，对某些输入大小最后一个窗口元素较少，权重不同。</translation>
</message>
<message>
<source>With spatial = 0 every pixel has parameters of its own. A kernel has the same ones everywhere.</source>
<translation>spatial = 0 时每个像素有各自的参数。卷积核处处参数相同。</translation>
</message>
<message>
<source>With that border, padding first and padding later are the same.</source>
<translation>有了该边界，先填充与后填充相同。</translation>
</message>
<message>
<source>With this attribute the operator is not the plain one that folds.</source>
<translation>带此属性的算子不是可折叠的普通算子。</translation>
</message>
<message>
<source>With zeros there instead, the outer pixels differ.</source>
<translation>若那里是零，外圈像素就不同。</translation>
</message>
<message>
<source>With {}: adding what it makes of a and of b is not what it makes of a + b. The framed numbers differ.</source>
<translation>对于 {}：把它对 a 和对 b 的结果相加，不等于它对 a + b 的结果。框出的数不同。</translation>
</message>
<message>
<source>Within the tolerance of {} % of the largest value: {}</source>
<translation>在最大值 {} % 的容差之内：{}</translation>
</message>
<message>
<source>Without it nobody knows which axis holds the channels.</source>
<translation>没有它就不知道哪个轴是通道。</translation>
</message>
<message>
<source>Without the type nobody knows whether a Cast rounds.</source>
<translation>没有类型就不知道 Cast 是否舍入。</translation>
</message>
<message>
<source>Without ε a channel of little variance is scaled far too much; without the mean, or without the convolution's own bias in (b − μ), every pixel of the channel is off by a constant. The ε is the file's own: other frameworks have other defaults (1e−5, 1e−3).</source>
<translation>没有 ε，方差小的通道会被过度缩放；没有均值，或没有 (b − μ) 中卷积自己的偏置，通道的每个像素都差一个常数。ε 是文件自己的：其他框架的默认值不同（1e−5、1e−3）。</translation>
</message>
<message>
<source>Words must all occur; "quoted" words must match exactly. Searches names, operators and shapes (Ctrl+F).</source>
<translation>各词须全部出现；"带引号"的须完全匹配。搜索名称、算子和形状 (Ctrl+F)。</translation>
</message>
<message>
<source>Writing the report</source>
<translation>正在写报告</translation>
</message>
<message>
<source>YOLOX (letterbox, top left)</source>
<translation>YOLOX（letterbox，左上）</translation>
</message>
<message>
<source>YOLOv5 and YOLOv8 (letterbox)</source>
<translation>YOLOv5 和 YOLOv8（letterbox）</translation>
</message>
<message>
<source>YOLOv8 (letterbox)</source>
<translation>YOLOv8（letterbox）</translation>
</message>
<message>
<source>Zoom &amp;in</source>
<translation>放大(&amp;I)</translation>
</message>
<message>
<source>Zoom &amp;out</source>
<translation>缩小(&amp;O)</translation>
</message>
<message>
<source>Zoom about the pointer</source>
<translation>以指针为中心缩放</translation>
</message>
<message>
<source>Zoom into a box</source>
<translation>缩放到框</translation>
</message>
<message>
<source>[All reasons](page:what-does-not)</source>
<translation>[所有原因](page:what-does-not)</translation>
</message>
<message>
<source>a 7-Zip archive</source>
<translation>7-Zip 压缩包</translation>
</message>
<message>
<source>a BatchNormalization with several outputs is the training form</source>
<translation>有多个输出的 BatchNormalization 是训练形式</translation>
</message>
<message>
<source>a Caffe model</source>
<translation>Caffe 模型</translation>
</message>
<message>
<source>a Caffe network without its weights (prototxt)</source>
<translation>不含权重的 Caffe 网络（prototxt）</translation>
</message>
<message>
<source>a Circle model of ONE</source>
<translation>ONE 的 Circle 模型</translation>
</message>
<message>
<source>a ConvTranspose combines with factors per channel before it only</source>
<translation>ConvTranspose 只能与其前的逐通道系数合并</translation>
</message>
<message>
<source>a Core ML model</source>
<translation>Core ML 模型</translation>
</message>
<message>
<source>a Core ML package</source>
<translation>Core ML 包</translation>
</message>
<message>
<source>a DVC pointer, not the file itself</source>
<translation>DVC 指针，不是文件本身</translation>
</message>
<message>
<source>a Darknet configuration</source>
<translation>Darknet 配置</translation>
</message>
<message>
<source>a Dropout's mask is not linear</source>
<translation>Dropout 的掩码不是线性的</translation>
</message>
<message>
<source>a GGML model</source>
<translation>GGML 模型</translation>
</message>
<message>
<source>a GGUF model</source>
<translation>GGUF 模型</translation>
</message>
<message>
<source>a Git LFS pointer, not the file itself</source>
<translation>Git LFS 指针，不是文件本身</translation>
</message>
<message>
<source>a JSON file</source>
<translation>JSON 文件</translation>
</message>
<message>
<source>a Java archive</source>
<translation>Java 归档</translation>
</message>
<message>
<source>a Keras model</source>
<translation>Keras 模型</translation>
</message>
<message>
<source>a Keras model without its weights (JSON)</source>
<translation>不含权重的 Keras 模型（JSON）</translation>
</message>
<message>
<source>a LightGBM model</source>
<translation>LightGBM 模型</translation>
</message>
<message>
<source>a MATLAB file</source>
<translation>MATLAB 文件</translation>
</message>
<message>
<source>a NumPy array (.npy)</source>
<translation>NumPy 数组（.npy）</translation>
</message>
<message>
<source>a PDF document</source>
<translation>PDF 文档</translation>
</message>
<message>
<source>a PMML model</source>
<translation>PMML 模型</translation>
</message>
<message>
<source>a PaddlePaddle model</source>
<translation>PaddlePaddle 模型</translation>
</message>
<message>
<source>a Parquet table</source>
<translation>Parquet 表</translation>
</message>
<message>
<source>a PostScript document</source>
<translation>PostScript 文档</translation>
</message>
<message>
<source>a PyTorch checkpoint</source>
<translation>PyTorch 检查点</translation>
</message>
<message>
<source>a PyTorch checkpoint (the older kind)</source>
<translation>PyTorch 检查点（旧格式）</translation>
</message>
<message>
<source>a Python pickle, as older PyTorch and scikit-learn write it</source>
<translation>Python pickle，由旧版 PyTorch 和 scikit-learn 写出</translation>
</message>
<message>
<source>a RAR archive</source>
<translation>RAR 压缩包</translation>
</message>
<message>
<source>a Reshape with allowzero may leave nothing</source>
<translation>allowzero 的 Reshape 可能什么也不剩</translation>
</message>
<message>
<source>a TensorFlow Lite model</source>
<translation>TensorFlow Lite 模型</translation>
</message>
<message>
<source>a TensorFlow SavedModel</source>
<translation>TensorFlow SavedModel</translation>
</message>
<message>
<source>a TensorFlow graph written as text</source>
<translation>以文本写出的 TensorFlow 图</translation>
</message>
<message>
<source>a TensorFlow.js model</source>
<translation>TensorFlow.js 模型</translation>
</message>
<message>
<source>a TensorRT engine</source>
<translation>TensorRT 引擎</translation>
</message>
<message>
<source>a TorchScript program</source>
<translation>TorchScript 程序</translation>
</message>
<message>
<source>a WebAssembly program</source>
<translation>WebAssembly 程序</translation>
</message>
<message>
<source>a batch of {} of "{}" is more than can be fed to a model</source>
<translation>批次大小 {}（“{}”）超过可输入模型的量</translation>
</message>
<message>
<source>a bias has one number for a channel</source>
<translation>偏置每个通道一个数</translation>
</message>
<message>
<source>a body (If, Loop)</source>
<translation>子图 (If、Loop)</translation>
</message>
<message>
<source>a bound does not fit</source>
<translation>某个界限不相符</translation>
</message>
<message>
<source>a branch is put off centre</source>
<translation>分支偏离中心</translation>
</message>
<message>
<source>a cabinet archive</source>
<translation>CAB 归档</translation>
</message>
<message>
<source>a caller may bring another one</source>
<translation>调用者可能给出另一个</translation>
</message>
<message>
<source>a compiled Core ML model</source>
<translation>已编译的 Core ML 模型</translation>
</message>
<message>
<source>a computed constant does not have the shape and type that the file states</source>
<translation>计算出的常量没有文件所写的形状和类型</translation>
</message>
<message>
<source>a constant came back in another shape or type than it should have</source>
<translation>某个常量返回的形状或类型与应有的不同</translation>
</message>
<message>
<source>a constant divided by the value is not linear</source>
<translation>常量除以该值不是线性的</translation>
</message>
<message>
<source>a constant does not have the elements that the file states</source>
<translation>某个常量没有文件所写的元素</translation>
</message>
<message>
<source>a constant made by {} is not evaluated: {}</source>
<translation>由 {} 产生的常量未求值：{}</translation>
</message>
<message>
<source>a constant that was the same for all pixels of a channel is so no longer</source>
<translation>原本对通道内所有像素相同的常量不再如此</translation>
</message>
<message>
<source>a convolution pads with zeros</source>
<translation>卷积用零填充</translation>
</message>
<message>
<source>a document of an older Office</source>
<translation>旧版 Office 文档</translation>
</message>
<message>
<source>a factor is not finite</source>
<translation>某个系数不是有限数</translation>
</message>
<message>
<source>a file of MXNet parameters</source>
<translation>MXNet 参数文件</translation>
</message>
<message>
<source>a file of that size is not allowed here</source>
<translation>此处不允许这么大的文件</translation>
</message>
<message>
<source>a file of weights, as Darknet writes it</source>
<translation>Darknet 写出的权重文件</translation>
</message>
<message>
<source>a folded weight came out in another size</source>
<translation>某个折叠后的权重大小不同</translation>
</message>
<message>
<source>a folded weight is read beyond its end</source>
<translation>读取折叠后的权重时越过了末尾</translation>
</message>
<message>
<source>a frozen TensorFlow graph</source>
<translation>冻结的 TensorFlow 图</translation>
</message>
<message>
<source>a git-annex pointer, not the file itself</source>
<translation>git-annex 指针，不是文件本身</translation>
</message>
<message>
<source>a kernel is the same everywhere</source>
<translation>卷积核处处相同</translation>
</message>
<message>
<source>a list of integers</source>
<translation>整数列表</translation>
</message>
<message>
<source>a list of numbers</source>
<translation>数的列表</translation>
</message>
<message>
<source>a model for Rockchip's NPU (RKNN)</source>
<translation>Rockchip NPU 的模型（RKNN）</translation>
</message>
<message>
<source>a model in ONNX Runtime's own format (.ort)</source>
<translation>ONNX Runtime 自有格式的模型（.ort）</translation>
</message>
<message>
<source>a name must not be empty</source>
<translation>名称不能为空</translation>
</message>
<message>
<source>a number is out of the range of its new type</source>
<translation>某个数超出其新类型的范围</translation>
</message>
<message>
<source>a number of {} is below {}</source>
<translation>{} 中有数小于 {}</translation>
</message>
<message>
<source>a packed Core ML model</source>
<translation>打包的 Core ML 模型</translation>
</message>
<message>
<source>a packed TensorFlow SavedModel</source>
<translation>打包的 TensorFlow SavedModel</translation>
</message>
<message>
<source>a parameter of channel {} is not finite</source>
<translation>通道 {} 的参数不是有限数</translation>
</message>
<message>
<source>a part needs at least one value that it makes</source>
<translation>部分至少需要一个由其产生的值</translation>
</message>
<message>
<source>a part of Crease is missing: {} is neither in {} nor in {}</source>
<translation>Crease 缺少一部分：{} 既不在 {} 也不在 {}</translation>
</message>
<message>
<source>a part of a TensorFlow checkpoint</source>
<translation>TensorFlow 检查点的一部分</translation>
</message>
<message>
<source>a part of the path is not a directory</source>
<translation>路径的一部分不是目录</translation>
</message>
<message>
<source>a part's extent is out of range</source>
<translation>某部分的长度超出范围</translation>
</message>
<message>
<source>a picture (BMP)</source>
<translation>图片（BMP）</translation>
</message>
<message>
<source>a picture (GIF)</source>
<translation>图片（GIF）</translation>
</message>
<message>
<source>a picture (JPEG)</source>
<translation>图片（JPEG）</translation>
</message>
<message>
<source>a picture (PNG)</source>
<translation>图片（PNG）</translation>
</message>
<message>
<source>a picture (SVG)</source>
<translation>图片（SVG）</translation>
</message>
<message>
<source>a picture (TIFF)</source>
<translation>图片（TIFF）</translation>
</message>
<message>
<source>a picture (WebP)</source>
<translation>图片（WebP）</translation>
</message>
<message>
<source>a place has one number for each axis</source>
<translation>位置对每个轴有一个数</translation>
</message>
<message>
<source>a power is out of range</source>
<translation>某个幂超出范围</translation>
</message>
<message>
<source>a product of two computed values is not linear</source>
<translation>两个计算值的乘积不是线性的</translation>
</message>
<message>
<source>a program of torch.export (.pt2)</source>
<translation>torch.export 的程序（.pt2）</translation>
</message>
<message>
<source>a program or library (ELF)</source>
<translation>程序或库（ELF）</translation>
</message>
<message>
<source>a program or library (Mach-O)</source>
<translation>程序或库（Mach-O）</translation>
</message>
<message>
<source>a program or library (Mach-O, Java)</source>
<translation>程序或库（Mach-O、Java）</translation>
</message>
<message>
<source>a program or library (Windows)</source>
<translation>程序或库（Windows）</translation>
</message>
<message>
<source>a property list</source>
<translation>属性列表</translation>
</message>
<message>
<source>a random input of {} elements is refused; the most is {}</source>
<translation>拒绝有 {} 个元素的随机输入；最多为 {}</translation>
</message>
<message>
<source>a replacement names a graph that does not exist</source>
<translation>某个替换指定了不存在的图</translation>
</message>
<message>
<source>a replacement takes nothing out or puts nothing in</source>
<translation>某个替换没有取出或没有放入任何东西</translation>
</message>
<message>
<source>a replacement takes out a node that is not there</source>
<translation>某个替换取出了不存在的节点</translation>
</message>
<message>
<source>a replacement takes out a node with a body</source>
<translation>某个替换取出了带主体的节点</translation>
</message>
<message>
<source>a safetensors file, which holds weights and no graph</source>
<translation>safetensors 文件，只含权重，没有图</translation>
</message>
<message>
<source>a scale that was positive, or a shift that was zero, no longer is</source>
<translation>原本为正的缩放或为零的平移不再如此</translation>
</message>
<message>
<source>a score for each class at every pixel: the largest is its class</source>
<translation>每个像素每个类别的得分：最大者为其类别</translation>
</message>
<message>
<source>a single ONNX tensor, such as the inputs and outputs of a model's tests</source>
<translation>单个 ONNX 张量，例如模型测试的输入和输出</translation>
</message>
<message>
<source>a single number is no matrix</source>
<translation>单个数不是矩阵</translation>
</message>
<message>
<source>a single value is joined</source>
<translation>连接的是单个值</translation>
</message>
<message>
<source>a sound (FLAC)</source>
<translation>声音（FLAC）</translation>
</message>
<message>
<source>a sound (MP3)</source>
<translation>声音（MP3）</translation>
</message>
<message>
<source>a sound (WAV)</source>
<translation>声音（WAV）</translation>
</message>
<message>
<source>a sound or video (Ogg)</source>
<translation>声音或视频（Ogg）</translation>
</message>
<message>
<source>a step is 0</source>
<translation>某个步长为 0</translation>
</message>
<message>
<source>a stride, dilation, pad or kernel extent is out of range</source>
<translation>步幅、扩张、填充或卷积核大小超出范围</translation>
</message>
<message>
<source>a summand is not finite</source>
<translation>某个加数不是有限数</translation>
</message>
<message>
<source>a tar archive</source>
<translation>tar 归档</translation>
</message>
<message>
<source>a tensor of this shape cannot exist</source>
<translation>不可能有这种形状的张量</translation>
</message>
<message>
<source>a tensor of type {} stands where {} are needed</source>
<translation>类型为 {} 的张量出现在需要 {} 之处</translation>
</message>
<message>
<source>a tensor was read without a token</source>
<translation>在没有令牌时读取了张量</translation>
</message>
<message>
<source>a tensor's data ends before the tensor does</source>
<translation>张量的数据不完整</translation>
</message>
<message>
<source>a tensor's data lies beyond the end of the file</source>
<translation>张量的数据超出了文件末尾</translation>
</message>
<message>
<source>a text file</source>
<translation>文本文件</translation>
</message>
<message>
<source>a value of {} does not divide into its blocks</source>
<translation>{} 的值不能分成其块</translation>
</message>
<message>
<source>a value of {} does not fill {}</source>
<translation>{} 的值填不满 {}</translation>
</message>
<message>
<source>a vector has no rows</source>
<translation>向量没有行</translation>
</message>
<message>
<source>a video (AVI)</source>
<translation>视频（AVI）</translation>
</message>
<message>
<source>a video (Matroska, WebM)</source>
<translation>视频（Matroska、WebM）</translation>
</message>
<message>
<source>a video or picture (MP4, HEIF)</source>
<translation>视频或图片（MP4、HEIF）</translation>
</message>
<message>
<source>a web page, saved in place of a download</source>
<translation>网页，代替下载内容被保存</translation>
</message>
<message>
<source>a weight has fewer elements than the operator reads</source>
<translation>某个权重的元素少于算子读取的</translation>
</message>
<message>
<source>a zip archive</source>
<translation>zip 压缩包</translation>
</message>
<message>
<source>a zip archive with an ONNX model in it</source>
<translation>内含 ONNX 模型的 zip 压缩包</translation>
</message>
<message>
<source>a {} without a name</source>
<translation>没有名称的 {}</translation>
</message>
<message>
<source>activation</source>
<translation>激活</translation>
</message>
<message>
<source>after the shift of 1</source>
<translation>平移 1 之后</translation>
</message>
<message>
<source>after the {} the channels do not lie on an axis of their own</source>
<translation>在 {} 之后，通道不在自己的轴上</translation>
</message>
<message>
<source>after: %1</source>
<translation>之后：%1</translation>
</message>
<message>
<source>all inputs are constants</source>
<translation>所有输入都是常量</translation>
</message>
<message>
<source>amount, computed</source>
<translation>数量，由计算得出</translation>
</message>
<message>
<source>an Arrow table</source>
<translation>Arrow 表</translation>
</message>
<message>
<source>an ExecuTorch program</source>
<translation>ExecuTorch 程序</translation>
</message>
<message>
<source>an HDF5 file, as Keras writes its models</source>
<translation>HDF5 文件，Keras 以此写模型</translation>
</message>
<message>
<source>an MNN model</source>
<translation>MNN 模型</translation>
</message>
<message>
<source>an MXNet symbol file</source>
<translation>MXNet 符号文件</translation>
</message>
<message>
<source>an Office document</source>
<translation>Office 文档</translation>
</message>
<message>
<source>an OpenVINO model (the graph of its IR)</source>
<translation>OpenVINO 模型（其 IR 的图）</translation>
</message>
<message>
<source>an SQLite database</source>
<translation>SQLite 数据库</translation>
</message>
<message>
<source>an XGBoost model</source>
<translation>XGBoost 模型</translation>
</message>
<message>
<source>an XML file</source>
<translation>XML 文件</translation>
</message>
<message>
<source>an amount is out of range</source>
<translation>某个量超出范围</translation>
</message>
<message>
<source>an archive of NumPy arrays (.npz)</source>
<translation>NumPy 数组归档（.npz）</translation>
</message>
<message>
<source>an archive of object files, or a Debian package</source>
<translation>目标文件归档，或 Debian 软件包</translation>
</message>
<message>
<source>an attribute refers to an attribute of the enclosing function</source>
<translation>某个属性引用外层函数的属性</translation>
</message>
<message>
<source>an axis is not of extent 1</source>
<translation>某个轴的长度不是 1</translation>
</message>
<message>
<source>an axis is out of range</source>
<translation>某个轴超出范围</translation>
</message>
<message>
<source>an axis of {} elements cannot be left out</source>
<translation>有 {} 个元素的轴不能省略</translation>
</message>
<message>
<source>an element is written twice, in whatever order</source>
<translation>某个元素被写入两次，且顺序不定</translation>
</message>
<message>
<source>an extent is negative</source>
<translation>某个长度为负</translation>
</message>
<message>
<source>an index is out of range</source>
<translation>某个索引超出范围</translation>
</message>
<message>
<source>an input image must be from 1 to 16384 pixels wide and high</source>
<translation>输入图像的宽和高须为 1 到 16384 像素</translation>
</message>
<message>
<source>an input is missing</source>
<translation>缺少一个输入</translation>
</message>
<message>
<source>an integer</source>
<translation>整数</translation>
</message>
<message>
<source>an integer to the power of a real</source>
<translation>整数的实数次幂</translation>
</message>
<message>
<source>an ncnn model (binary param)</source>
<translation>ncnn 模型（二进制 param）</translation>
</message>
<message>
<source>an ncnn model (its param file)</source>
<translation>ncnn 模型（其 param 文件）</translation>
</message>
<message>
<source>an operand of the shape {} is no matrix</source>
<translation>形状为 {} 的操作数不是矩阵</translation>
</message>
<message>
<source>an output</source>
<translation>一个输出</translation>
</message>
<message>
<source>another call brings another one</source>
<translation>另一次调用给出另一个</translation>
</message>
<message>
<source>another number</source>
<translation>另一个数</translation>
</message>
<message>
<source>another reader</source>
<translation>另一个读取者</translation>
</message>
<message>
<source>another weight for every picture</source>
<translation>每张图的权重都不同</translation>
</message>
<message>
<source>any</source>
<translation>任意</translation>
</message>
<message>
<source>any memory</source>
<translation>任意内存</translation>
</message>
<message>
<source>argument</source>
<translation>参数</translation>
</message>
<message>
<source>arrays of the type {} are not read</source>
<translation>不读取类型为 {} 的数组</translation>
</message>
<message>
<source>as a kernel of thirds</source>
<translation>作为三分之一的卷积核</translation>
</message>
<message>
<source>as asked for</source>
<translation>按要求</translation>
</message>
<message>
<source>as deployed</source>
<translation>按部署方式</translation>
</message>
<message>
<source>as in the settings</source>
<translation>与设置相同</translation>
</message>
<message>
<source>as it is: right</source>
<translation>原样：正确</translation>
</message>
<message>
<source>as many as processors</source>
<translation>与处理器一样多</translation>
</message>
<message>
<source>as the desktop</source>
<translation>跟随桌面</translation>
</message>
<message>
<source>as the function's {}</source>
<translation>作为函数的{}</translation>
</message>
<message>
<source>as usual</source>
<translation>照常</translation>
</message>
<message>
<source>at the border fewer are averaged</source>
<translation>边界处参与平均的较少</translation>
</message>
<message>
<source>attention scale</source>
<translation>注意力缩放</translation>
</message>
<message>
<source>attribute</source>
<translation>属性</translation>
</message>
<message>
<source>auto_pad SAME pads by amounts that depend on a size the file does not state</source>
<translation>auto_pad SAME 的填充量取决于文件未写明的大小</translation>
</message>
<message>
<source>auto_pad SAME pads by amounts that follow from the size of the input, and the file leaves that open.</source>
<translation>auto_pad SAME 的填充量取决于输入大小，而文件未写明该大小。</translation>
</message>
<message>
<source>average as a {} kernel</source>
<translation>平均化为 {} 卷积核</translation>
</message>
<message>
<source>average pooling branch</source>
<translation>平均池化分支</translation>
</message>
<message>
<source>average, border left out</source>
<translation>平均，不计边界</translation>
</message>
<message>
<source>axis %1</source>
<translation>轴 %1</translation>
</message>
<message>
<source>axis out of range</source>
<translation>轴超出范围</translation>
</message>
<message>
<source>axis {}</source>
<translation>轴 {}</translation>
</message>
<message>
<source>axis {} is out of range</source>
<translation>轴 {} 超出范围</translation>
</message>
<message>
<source>axis {} of "{}"</source>
<translation>轴 {}，属于“{}”</translation>
</message>
<message>
<source>batch of %1</source>
<translation>批次大小 %1</translation>
</message>
<message>
<source>before opset 7 an attribute says along which axis the operand lies</source>
<translation>opset 7 之前由属性说明操作数沿哪个轴</translation>
</message>
<message>
<source>before opset 7 attributes say how it repeats</source>
<translation>opset 7 之前由属性说明如何重复</translation>
</message>
<message>
<source>before opset 8 it takes inputs of one shape</source>
<translation>opset 8 之前各输入须形状相同</translation>
</message>
<message>
<source>before the last change</source>
<translation>上次更改之前</translation>
</message>
<message>
<source>begins beyond the end of "{}"</source>
<translation>起点超出“{}”的末尾</translation>
</message>
<message>
<source>belongs to a value of unknown size</source>
<translation>属于大小未知的值</translation>
</message>
<message>
<source>best class unchanged</source>
<translation>最佳类别不变</translation>
</message>
<message>
<source>between it and the layer before it axes are transposed or reshaped, and a window does not go past that</source>
<translation>它与之前的层之间轴被转置或重塑，窗口不能越过</translation>
</message>
<message>
<source>between it and the layer before it axes are transposed or reshaped, and layers are not put together across that</source>
<translation>它与前一层之间有轴被转置或重塑，不能跨越它合并层</translation>
</message>
<message>
<source>between it and the layer before it pixels are averaged, chosen or cut off, and layers are not put together across that</source>
<translation>它与之前的层之间有像素被平均、选取或裁掉，层不能跨越它合并</translation>
</message>
<message>
<source>between it and the layer before it stands a Reshape, made for as many channels as there are now</source>
<translation>它与前一层之间有一个 Reshape，是为现有的通道数而设的</translation>
</message>
<message>
<source>bias</source>
<translation>偏置</translation>
</message>
<message>
<source>bias is</source>
<translation>偏置是</translation>
</message>
<message>
<source>bias {}</source>
<translation>偏置 {}</translation>
</message>
<message>
<source>border of the bias</source>
<translation>偏置的边界</translation>
</message>
<message>
<source>both operands are computed while the network runs</source>
<translation>两个操作数都在网络运行时计算</translation>
</message>
<message>
<source>both sessions must live in the process that times them</source>
<translation>两个会话须在计时的进程中</translation>
</message>
<message>
<source>boxes as DETR writes them: centre and size as fractions, scores with "nothing" last</source>
<translation>DETR 的框：以比例表示的中心和大小，得分中“无”在最后</translation>
</message>
<message>
<source>boxes as PP-YOLOE writes them: corners in pixels, a row of scores for each class</source>
<translation>PP-YOLOE 的框：以像素表示的角点，每个类别一行得分</translation>
</message>
<message>
<source>boxes as PaddleDetection writes them: class, score, corners in pixels</source>
<translation>PaddleDetection 的框：类别、得分、以像素表示的角点</translation>
</message>
<message>
<source>boxes as SSD writes them: corners as fractions, scores with "nothing" first</source>
<translation>SSD 的框：以比例表示的角点，得分中“无”在最前</translation>
</message>
<message>
<source>boxes as TensorFlow writes them: top, left, bottom, right as fractions</source>
<translation>TensorFlow 的框：以比例表示的上、左、下、右</translation>
</message>
<message>
<source>boxes as YOLOX writes them, decoded: centre, size, objectness, classes</source>
<translation>YOLOX 的框（已解码）：中心、大小、物体置信度、类别</translation>
</message>
<message>
<source>boxes as YOLOv10 writes them: corners in pixels, score, class</source>
<translation>YOLOv10 的框：以像素表示的角点、得分、类别</translation>
</message>
<message>
<source>boxes as YOLOv5 writes them: centre, size, objectness, classes</source>
<translation>YOLOv5 的框：中心、大小、物体置信度、类别</translation>
</message>
<message>
<source>boxes as YOLOv8 writes them: centre, size, classes</source>
<translation>YOLOv8 的框：中心、大小、类别</translation>
</message>
<message>
<source>boxes as corners, with a class and a score each</source>
<translation>以角点表示的框，各有一个类别和得分</translation>
</message>
<message>
<source>branches</source>
<translation>分支</translation>
</message>
<message>
<source>broken node</source>
<translation>错误的节点</translation>
</message>
<message>
<source>by how much the {} changes the size</source>
<translation>{} 改变大小的倍数</translation>
</message>
<message>
<source>by its place and shape</source>
<translation>按位置和形状</translation>
</message>
<message>
<source>by its shape</source>
<translation>按形状</translation>
</message>
<message>
<source>bytes of activations written</source>
<translation>写入的激活字节</translation>
</message>
<message>
<source>bytes read</source>
<translation>读取的字节</translation>
</message>
<message>
<source>can fold</source>
<translation>可折叠</translation>
</message>
<message>
<source>cancelled</source>
<translation>已取消</translation>
</message>
<message>
<source>cannot be compared</source>
<translation>无法比较</translation>
</message>
<message>
<source>cannot be judged</source>
<translation>无法判断</translation>
</message>
<message>
<source>cannot be looked for: the model was not read from a file</source>
<translation>无法查找：模型不是从文件读取的</translation>
</message>
<message>
<source>cannot be replaced: {}</source>
<translation>无法替换：{}</translation>
</message>
<message>
<source>cannot be written: {}</source>
<translation>无法写入：{}</translation>
</message>
<message>
<source>cannot fold</source>
<translation>不能折叠</translation>
</message>
<message>
<source>cannot tell the channels, which share their axis with the pixels</source>
<translation>无法分辨通道，它们与像素共用一个轴</translation>
</message>
<message>
<source>carried past the {}</source>
<translation>移过 {}</translation>
</message>
<message>
<source>channel {} alone</source>
<translation>仅通道 {}</translation>
</message>
<message>
<source>channel {} of {}: {}</source>
<translation>通道 {}（共 {} 个）：{}</translation>
</message>
<message>
<source>channel {}: from {} to {}</source>
<translation>通道 {}：从 {} 到 {}</translation>
</message>
<message>
<source>channel {}: {}</source>
<translation>通道 {}：{}</translation>
</message>
<message>
<source>channels selected</source>
<translation>选取通道</translation>
</message>
<message>
<source>channels stacked</source>
<translation>堆叠通道</translation>
</message>
<message>
<source>channels {} to {}</source>
<translation>通道 {} 至 {}</translation>
</message>
<message>
<source>closed</source>
<translation>收起</translation>
</message>
<message>
<source>collapsible linear block</source>
<translation>可折叠线性块</translation>
</message>
<message>
<source>comparing every value</source>
<translation>正在比较所有值</translation>
</message>
<message>
<source>comparing weights</source>
<translation>正在比较权重</translation>
</message>
<message>
<source>compressed (bzip2)</source>
<translation>已压缩（bzip2）</translation>
</message>
<message>
<source>compressed (compress)</source>
<translation>已压缩（compress）</translation>
</message>
<message>
<source>compressed (gzip)</source>
<translation>已压缩（gzip）</translation>
</message>
<message>
<source>compressed (lz4)</source>
<translation>已压缩（lz4）</translation>
</message>
<message>
<source>compressed (lzip)</source>
<translation>已压缩（lzip）</translation>
</message>
<message>
<source>compressed (lzma)</source>
<translation>已压缩（lzma）</translation>
</message>
<message>
<source>compressed (xz)</source>
<translation>已压缩（xz）</translation>
</message>
<message>
<source>compressed (zstd)</source>
<translation>已压缩（zstd）</translation>
</message>
<message>
<source>computed weight → stored</source>
<translation>计算的权重 → 存储</translation>
</message>
<message>
<source>constant {}</source>
<translation>常量 {}</translation>
</message>
<message>
<source>convolution</source>
<translation>卷积</translation>
</message>
<message>
<source>convolved: right</source>
<translation>卷积后：正确</translation>
</message>
<message>
<source>cosine</source>
<translation>余弦</translation>
</message>
<message>
<source>count_include_pad = 1, or no padding, makes it a kernel.</source>
<translation>count_include_pad = 1 或不填充，可使其成为卷积核。</translation>
</message>
<message>
<source>crease fold --constants stores what can be computed; a simplifier may, too.</source>
<translation>crease fold --constants 存储可计算的内容；简化工具也可以。</translation>
</message>
<message>
<source>crease fold --site ID folds it all the same.</source>
<translation>crease fold --site ID 仍会折叠它。</translation>
</message>
<message>
<source>crease render --names draws them</source>
<translation>crease render --names 可画出它们</translation>
</message>
<message>
<source>cut into patches</source>
<translation>切成图块</translation>
</message>
<message>
<source>depthwise</source>
<translation>逐通道</translation>
</message>
<message>
<source>description</source>
<translation>描述</translation>
</message>
<message>
<source>difference</source>
<translation>差</translation>
</message>
<message>
<source>differs</source>
<translation>不同</translation>
</message>
<message>
<source>differs by %1 at most</source>
<translation>最大差异 %1</translation>
</message>
<message>
<source>differs by {}, {} this network's own rounding noise</source>
<translation>相差 {}，为此网络自身舍入噪声的 {}</translation>
</message>
<message>
<source>dilated re-param block</source>
<translation>扩张重参数化块</translation>
</message>
<message>
<source>dilation {}</source>
<translation>扩张 {}</translation>
</message>
<message>
<source>does not exist</source>
<translation>不存在</translation>
</message>
<message>
<source>does not fit in memory</source>
<translation>放不进内存</translation>
</message>
<message>
<source>does not have the value's size</source>
<translation>没有该值的大小</translation>
</message>
<message>
<source>domain</source>
<translation>域</translation>
</message>
<message>
<source>each channel for itself</source>
<translation>每个通道各自</translation>
</message>
<message>
<source>each rounds in its own way</source>
<translation>各自的舍入方式不同</translation>
</message>
<message>
<source>elements of type {} cannot be read</source>
<translation>无法读取类型为 {} 的元素</translation>
</message>
<message>
<source>elementwise</source>
<translation>逐元素</translation>
</message>
<message>
<source>ends after {} of {} bytes</source>
<translation>在 {} / {} 字节处结束</translation>
</message>
<message>
<source>ends beyond the end of "{}"</source>
<translation>终点超出“{}”的末尾</translation>
</message>
<message>
<source>ends in the middle, after {} bytes</source>
<translation>在 {} 字节后中断</translation>
</message>
<message>
<source>engine</source>
<translation>引擎</translation>
</message>
<message>
<source>engines differ on the angle of infinity</source>
<translation>各引擎对无穷的角度处理不同</translation>
</message>
<message>
<source>engines differ on what it does without axes</source>
<translation>各引擎对没有轴时的做法不同</translation>
</message>
<message>
<source>engines differ on what it makes of numbers as large as these</source>
<translation>各引擎对如此大的数处理不同</translation>
</message>
<message>
<source>engines differ on whether a missing bound cuts infinity off</source>
<translation>缺少界限时是否截断无穷，各引擎不同</translation>
</message>
<message>
<source>engines take such an end for the beginning</source>
<translation>有的引擎把这样的终点当作起点</translation>
</message>
<message>
<source>entry not found</source>
<translation>未找到条目</translation>
</message>
<message>
<source>every batch has its own</source>
<translation>每个批次各不相同</translation>
</message>
<message>
<source>every input of the model has a default, so as constants they would leave nothing to feed it with</source>
<translation>模型的每个输入都有默认值，当作常量就没有可输入的了</translation>
</message>
<message>
<source>every variance is large beside either ε</source>
<translation>所有方差都远大于两种 ε</translation>
</message>
<message>
<source>every variance is large beside ε</source>
<translation>所有方差都远大于 ε</translation>
</message>
<message>
<source>exact inside, wrong in the outer {} px of the {}: the padding is 0, but the value before it would not be</source>
<translation>内部精确，外圈 {} 个像素（{}）错误：填充是 0，而之前的值不是</translation>
</message>
<message>
<source>exact, but it would take {} instead of {} multiply-accumulates per pixel, and {} instead of {} parameters</source>
<translation>精确，但每像素需要 {} 次而非 {} 次乘加，参数为 {} 个而非 {} 个</translation>
</message>
<message>
<source>exact, but more work than before</source>
<translation>精确，但计算量比之前多</translation>
</message>
<message>
<source>exists already, and a file of weights is never replaced: a model may need it</source>
<translation>已存在，而权重文件从不替换：可能有模型需要它</translation>
</message>
<message>
<source>exit code {}</source>
<translation>退出码 {}</translation>
</message>
<message>
<source>f(a + b) is not f(a) + f(b)</source>
<translation>f(a + b) 不等于 f(a) + f(b)</translation>
</message>
<message>
<source>factor into {}</source>
<translation>系数并入{}</translation>
</message>
<message>
<source>far beyond its noise</source>
<translation>远超其噪声</translation>
</message>
<message>
<source>field</source>
<translation>字段</translation>
</message>
<message>
<source>file</source>
<translation>文件</translation>
</message>
<message>
<source>finding where it starts</source>
<translation>正在查找起点</translation>
</message>
<message>
<source>fold the whole site instead</source>
<translation>请改为折叠整处</translation>
</message>
<message>
<source>folded</source>
<translation>已折叠</translation>
</message>
<message>
<source>folded kernel</source>
<translation>折叠后的卷积核</translation>
</message>
<message>
<source>folded, it would be unpacked</source>
<translation>折叠会把它解开</translation>
</message>
<message>
<source>folded, with a bias of 3: wrong</source>
<translation>折叠后，偏置为 3：错误</translation>
</message>
<message>
<source>folded: wrong</source>
<translation>折叠后：错误</translation>
</message>
<message>
<source>folding would lose every weight of output channel {}: the largest, {}, is below the smallest {}</source>
<translation>折叠会丢失输出通道 {} 的所有权重：最大的 {} 小于最小的 {}</translation>
</message>
<message>
<source>folding would make {} of {} in output channel {}, which is beyond the largest {}</source>
<translation>折叠会得到 {}（原为 {}，输出通道 {}），超过最大的 {}</translation>
</message>
<message>
<source>from %1 to %2</source>
<translation>从 %1 到 %2</translation>
</message>
<message>
<source>from %1 to %2 · becomes %3</source>
<translation>从 %1 到 %2 · 成为 %3</translation>
</message>
<message>
<source>from {} to {}</source>
<translation>从 {} 到 {}</translation>
</message>
<message>
<source>from {} to {}, usual {} = {} steps of int8</source>
<translation>从 {} 到 {}，通常 {} = {} 级 int8</translation>
</message>
<message>
<source>full colour: %1</source>
<translation>全色：%1</translation>
</message>
<message>
<source>gamma and beta stand</source>
<translation>gamma 和 beta 位于其后</translation>
</message>
<message>
<source>given input</source>
<translation>给定的输入</translation>
</message>
<message>
<source>gone when folded</source>
<translation>折叠后消失</translation>
</message>
<message>
<source>graph</source>
<translation>图</translation>
</message>
<message>
<source>graph input or output</source>
<translation>图的输入或输出</translation>
</message>
<message>
<source>grey</source>
<translation>灰度</translation>
</message>
<message>
<source>grouped convolution</source>
<translation>分组卷积</translation>
</message>
<message>
<source>groups {}</source>
<translation>组 {}</translation>
</message>
<message>
<source>guessed</source>
<translation>推测</translation>
</message>
<message>
<source>has a higher rank than the value</source>
<translation>秩高于该值</translation>
</message>
<message>
<source>has a sparse value outside its dimensions</source>
<translation>有稀疏值在其维度之外</translation>
</message>
<message>
<source>has an absolute path ("{}")</source>
<translation>是绝对路径（“{}”）</translation>
</message>
<message>
<source>has impossible dimensions</source>
<translation>维度不可能</translation>
</message>
<message>
<source>has no readable {}</source>
<translation>没有可读的 {}</translation>
</message>
<message>
<source>has not one index for each of its sparse values</source>
<translation>并非每个稀疏值都有一个索引</translation>
</message>
<message>
<source>has numbers of its own along more than one axis</source>
<translation>沿多个轴各有数值</translation>
</message>
<message>
<source>has {} MB, more than such a file can sensibly have</source>
<translation>有 {} MB，超过这类文件的合理大小</translation>
</message>
<message>
<source>holds for these numbers: every factor of the {} is positive{}</source>
<translation>对这些数值成立：{} 的每个系数为正{}</translation>
</message>
<message>
<source>holds for these numbers: what is added before '{}', which is padded, is 0</source>
<translation>对这些数值成立：在带填充的 '{}' 之前所加的是 0</translation>
</message>
<message>
<source>holds weights of the opened model and cannot be replaced</source>
<translation>含有已打开模型的权重，不能替换</translation>
</message>
<message>
<source>holds {} bytes of data, but its dimensions ask for {}</source>
<translation>含 {} 字节数据，但其维度需要 {}</translation>
</message>
<message>
<source>holds {} elements, but its dimensions ask for {}</source>
<translation>含 {} 个元素，但其维度需要 {}</translation>
</message>
<message>
<source>identity branch</source>
<translation>恒等分支</translation>
</message>
<message>
<source>images</source>
<translation>图像</translation>
</message>
<message>
<source>images: %1</source>
<translation>图像：%1</translation>
</message>
<message>
<source>in %1</source>
<translation>位于 %1</translation>
</message>
<message>
<source>in &amp;version</source>
<translation>工具版本(&amp;V)</translation>
</message>
<message>
<source>in double</source>
<translation>双精度</translation>
</message>
<message>
<source>in opset {} it has no attribute {}</source>
<translation>在 opset {} 中它没有属性 {}</translation>
</message>
<message>
<source>input</source>
<translation>输入</translation>
</message>
<message>
<source>input channel</source>
<translation>输入通道</translation>
</message>
<message>
<source>input channel {} alone</source>
<translation>仅输入通道 {}</translation>
</message>
<message>
<source>input channels {} to {}</source>
<translation>输入通道 {} 至 {}</translation>
</message>
<message>
<source>input or output</source>
<translation>输入或输出</translation>
</message>
<message>
<source>input with a default</source>
<translation>带默认值的输入</translation>
</message>
<message>
<source>input {} of {}, {}</source>
<translation>输入 {}，属于 {}，{}</translation>
</message>
<message>
<source>input, channel {}</source>
<translation>输入，通道 {}</translation>
</message>
<message>
<source>inputs of type {} are not supported</source>
<translation>不支持类型为 {} 的输入</translation>
</message>
<message>
<source>int8 and a scale</source>
<translation>int8 与缩放</translation>
</message>
<message>
<source>int8 has fewer steps for these weights: with one scale for all of them, a usual weight (the root of their mean square) takes {} steps after folding, and took {} before, in the kernel that had the fewest. With a scale for every output channel it takes {}. Folding is exact all the same; it is quantizing afterwards that loses more. Quantize per channel, or train with quantization in mind.</source>
<translation>int8 用于这些权重的级数变少：若全部共用一个缩放，通常的权重（均方根）在折叠后占 {} 级，之前在级数最少的卷积核中占 {} 级。每个输出通道各用一个缩放时占 {} 级。折叠仍是精确的；损失更多的是之后的量化。请逐通道量化，或做量化感知训练。</translation>
</message>
<message>
<source>integers</source>
<translation>整数</translation>
</message>
<message>
<source>integers wrap and are cut off</source>
<translation>整数会回绕和截断</translation>
</message>
<message>
<source>is a constant of a kind that has no numbers here</source>
<translation>是此处没有数值的常量种类</translation>
</message>
<message>
<source>is a damaged ONNX model, wrong around byte {}</source>
<translation>是损坏的 ONNX 模型，约在第 {} 字节出错</translation>
</message>
<message>
<source>is a directory, not a file</source>
<translation>是目录，不是文件</translation>
</message>
<message>
<source>is a link that cannot be followed: {}</source>
<translation>是无法跟随的链接：{}</translation>
</message>
<message>
<source>is a link that leads back to itself</source>
<translation>是指回自身的链接</translation>
</message>
<message>
<source>is added, not written</source>
<translation>是加上的，不是写入的</translation>
</message>
<message>
<source>is empty</source>
<translation>为空</translation>
</message>
<message>
<source>is made by {}, which is not evaluated beforehand</source>
<translation>由 {} 产生，无法事先求值</translation>
</message>
<message>
<source>is not a regular file</source>
<translation>不是普通文件</translation>
</message>
<message>
<source>is not a session of Crease: {}</source>
<translation>不是 Crease 的会话：{}</translation>
</message>
<message>
<source>is not an ONNX model</source>
<translation>不是 ONNX 模型</translation>
</message>
<message>
<source>is not an ONNX model: it has no graph</source>
<translation>不是 ONNX 模型：没有图</translation>
</message>
<message>
<source>is not an ONNX model: its graph is empty</source>
<translation>不是 ONNX 模型：图是空的</translation>
</message>
<message>
<source>is not known to lie at the border for every size</source>
<translation>不知是否对任意大小都位于边界</translation>
</message>
<message>
<source>is not one number per channel</source>
<translation>不是每通道一个数</translation>
</message>
<message>
<source>is not one whole side of the padding</source>
<translation>不是填充的一整边</translation>
</message>
<message>
<source>is of a size or type that is not known beforehand</source>
<translation>大小或类型事先未知</translation>
</message>
<message>
<source>is the file that the model was read from</source>
<translation>是读取模型的文件</translation>
</message>
<message>
<source>is too large to be made dense</source>
<translation>太大，无法变为稠密</translation>
</message>
<message>
<source>is {}, not an ONNX model</source>
<translation>是{}，不是 ONNX 模型</translation>
</message>
<message>
<source>it becomes several operators</source>
<translation>它会变成多个算子</translation>
</message>
<message>
<source>it cannot be opened</source>
<translation>无法打开</translation>
</message>
<message>
<source>it computes something else than the plain one</source>
<translation>它的计算与普通的不同</translation>
</message>
<message>
<source>it cuts more axes than the value has</source>
<translation>它切割的轴多于该值所有的</translation>
</message>
<message>
<source>it divides by 0, or out of range</source>
<translation>它除以 0，或超出范围</translation>
</message>
<message>
<source>it does not fit into memory</source>
<translation>放不进内存</translation>
</message>
<message>
<source>it does not name a model</source>
<translation>没有指定模型</translation>
</message>
<message>
<source>it does not say along which axis</source>
<translation>没有说明沿哪个轴</translation>
</message>
<message>
<source>it does not say to which type</source>
<translation>没有说明转为哪种类型</translation>
</message>
<message>
<source>it has fewer elements than the others</source>
<translation>它的元素比其他的少</translation>
</message>
<message>
<source>it has no "crease_session"</source>
<translation>没有“crease_session”</translation>
</message>
<message>
<source>it has no kernel_shape</source>
<translation>没有 kernel_shape</translation>
</message>
<message>
<source>it has no output</source>
<translation>没有输出</translation>
</message>
<message>
<source>it has {} groups</source>
<translation>它有 {} 组</translation>
</message>
<message>
<source>it has {} inputs</source>
<translation>它有 {} 个输入</translation>
</message>
<message>
<source>it has {} outputs</source>
<translation>它有 {} 个输出</translation>
</message>
<message>
<source>it holds more than 2 GB besides its weights</source>
<translation>除权重外超过 2 GB</translation>
</message>
<message>
<source>it holds what is not a number</source>
<translation>含有不是数的内容</translation>
</message>
<message>
<source>it is known when the network runs</source>
<translation>网络运行时才知道</translation>
</message>
<message>
<source>it is not JSON</source>
<translation>不是 JSON</translation>
</message>
<message>
<source>it is {} in one model and {} in the other</source>
<translation>它在一个模型中为 {}，在另一个中为 {}</translation>
</message>
<message>
<source>it keeps an axis that the value does not have</source>
<translation>它保留该值没有的轴</translation>
</message>
<message>
<source>it names an axis twice</source>
<translation>它两次指定同一个轴</translation>
</message>
<message>
<source>it names {} amounts of padding where {} belong</source>
<translation>它给出 {} 个填充量，而应有 {} 个</translation>
</message>
<message>
<source>it names {} parts and has {} outputs</source>
<translation>它给出 {} 个部分，却有 {} 个输出</translation>
</message>
<message>
<source>it reads some of the input's channels only</source>
<translation>它只读取输入的部分通道</translation>
</message>
<message>
<source>it reads the value by its name</source>
<translation>它按名称读取该值</translation>
</message>
<message>
<source>it reads what would be gone</source>
<translation>它读取的将会消失</translation>
</message>
<message>
<source>it turns its input</source>
<translation>它转动其输入</translation>
</message>
<message>
<source>it would be too large</source>
<translation>会太大</translation>
</message>
<message>
<source>it would take too long</source>
<translation>会耗时太久</translation>
</message>
<message>
<source>its attribute {} is not {}</source>
<translation>其属性 {} 不是 {}</translation>
</message>
<message>
<source>its axes are moved on the way</source>
<translation>其轴在途中被移动</translation>
</message>
<message>
<source>its bias</source>
<translation>其偏置</translation>
</message>
<message>
<source>its blocksize is not positive</source>
<translation>其 blocksize 不为正</translation>
</message>
<message>
<source>its bounds do not fit</source>
<translation>其界限不相符</translation>
</message>
<message>
<source>its channels moved first</source>
<translation>其通道移到最前</translation>
</message>
<message>
<source>its channels moved last</source>
<translation>其通道移到最后</translation>
</message>
<message>
<source>its equation is neither that of a linear layer nor that of a 1x1 convolution</source>
<translation>其等式既不是线性层的，也不是 1x1 卷积的</translation>
</message>
<message>
<source>its equation is not that of a value and one matrix</source>
<translation>其等式不是一个值与一个矩阵的</translation>
</message>
<message>
<source>its extents are beyond reason</source>
<translation>其长度不合理</translation>
</message>
<message>
<source>its external data "{}" is missing or outside the model's folder</source>
<translation>其外部数据“{}”缺失或在模型文件夹之外</translation>
</message>
<message>
<source>its external data is cut short</source>
<translation>其外部数据被截断</translation>
</message>
<message>
<source>its external data is unreadable</source>
<translation>其外部数据无法读取</translation>
</message>
<message>
<source>its factor stands</source>
<translation>其系数保留</translation>
</message>
<message>
<source>its graphs are nested too deeply</source>
<translation>其图嵌套过深</translation>
</message>
<message>
<source>its input "{}" has no certain counterpart in the first model</source>
<translation>其输入“{}”在第一个模型中没有确定的对应</translation>
</message>
<message>
<source>its input "{}" wants {}, and the first model's is {}</source>
<translation>其输入“{}”需要 {}，而第一个模型的是 {}</translation>
</message>
<message>
<source>its input number {} is missing</source>
<translation>缺少其第 {} 个输入</translation>
</message>
<message>
<source>its kernel has {} axes, its input {}</source>
<translation>其卷积核有 {} 个轴，其输入有 {} 个</translation>
</message>
<message>
<source>its last digit is up to ONNX Runtime, which is not there</source>
<translation>其最后一位取决于 ONNX Runtime，而它不在</translation>
</message>
<message>
<source>its padding is left to the engine (auto_pad)</source>
<translation>其填充交由引擎决定（auto_pad）</translation>
</message>
<message>
<source>its parts are {} in all, the value has {}</source>
<translation>其各部分共 {}，该值有 {}</translation>
</message>
<message>
<source>its products {}</source>
<translation>乘积之和 {}</translation>
</message>
<message>
<source>its result is not known to the last digit</source>
<translation>其结果无法精确到最后一位</translation>
</message>
<message>
<source>its scales do not fit</source>
<translation>其缩放不相配</translation>
</message>
<message>
<source>its starts, ends, axes and steps are not of one length</source>
<translation>其 starts、ends、axes 和 steps 长度不同</translation>
</message>
<message>
<source>its structure does not fit in memory</source>
<translation>其结构放不进内存</translation>
</message>
<message>
<source>its summand has the shape {}</source>
<translation>其加数的形状为 {}</translation>
</message>
<message>
<source>its summand has the shape {} beside {} columns</source>
<translation>其加数的形状为 {}，而列数为 {}</translation>
</message>
<message>
<source>its value is read {} times, so it would have to go into {} and into every other reader at once</source>
<translation>其值被读取 {} 次，因此须同时并入 {} 和其他每个读取者</translation>
</message>
<message>
<source>its weight comes out of {}: quantized models do not fold</source>
<translation>其权重来自 {}：量化模型不折叠</translation>
</message>
<message>
<source>its weight has the shape {}</source>
<translation>其权重的形状为 {}</translation>
</message>
<message>
<source>its weight has {} axes, its input {}</source>
<translation>其权重有 {} 个轴，其输入有 {} 个</translation>
</message>
<message>
<source>its weight reads {} channels, its input has {}</source>
<translation>其权重读取 {} 个通道，其输入有 {} 个</translation>
</message>
<message>
<source>joins a value of unknown size</source>
<translation>连接大小未知的值</translation>
</message>
<message>
<source>judged by</source>
<translation>判断依据</translation>
</message>
<message>
<source>kernel</source>
<translation>卷积核</translation>
</message>
<message>
<source>kernel and bias are</source>
<translation>卷积核和偏置是</translation>
</message>
<message>
<source>kernel composed with {}</source>
<translation>卷积核与{}复合</translation>
</message>
<message>
<source>kernel is</source>
<translation>卷积核是</translation>
</message>
<message>
<source>kernel of the ConvTranspose</source>
<translation>ConvTranspose 的核</translation>
</message>
<message>
<source>kernel_shape is not that of its weight, {}</source>
<translation>kernel_shape 不是其权重的形状 {}</translation>
</message>
<message>
<source>key</source>
<translation>键</translation>
</message>
<message>
<source>keys</source>
<translation>按键</translation>
</message>
<message>
<source>labelled %1</source>
<translation>标注 %1</translation>
</message>
<message>
<source>largest value</source>
<translation>最大值</translation>
</message>
<message>
<source>last window hangs over</source>
<translation>最后的窗口超出边缘</translation>
</message>
<message>
<source>layer</source>
<translation>层</translation>
</message>
<message>
<source>layer of integers</source>
<translation>整数层</translation>
</message>
<message>
<source>layer of x</source>
<translation>x 的层</translation>
</message>
<message>
<source>layer of z</source>
<translation>z 的层</translation>
</message>
<message>
<source>least</source>
<translation>最小</translation>
</message>
<message>
<source>least, most</source>
<translation>最小、最大</translation>
</message>
<message>
<source>letterboxed at the top left</source>
<translation>letterbox，靠左上</translation>
</message>
<message>
<source>lies outside the model's folder ("{}")</source>
<translation>在模型文件夹之外（“{}”）</translation>
</message>
<message>
<source>line {} is not "file,class"</source>
<translation>第 {} 行不是“文件,类别”</translation>
</message>
<message>
<source>linear layer</source>
<translation>线性层</translation>
</message>
<message>
<source>listing the engines</source>
<translation>正在列出引擎</translation>
</message>
<message>
<source>loading both models</source>
<translation>正在加载两个模型</translation>
</message>
<message>
<source>loading {}</source>
<translation>正在加载 {}</translation>
</message>
<message>
<source>looking for what folds</source>
<translation>正在查找可折叠之处</translation>
</message>
<message>
<source>made by</source>
<translation>生成工具</translation>
</message>
<message>
<source>made from the input</source>
<translation>由输入得出</translation>
</message>
<message>
<source>map %1, row %2, column %3: %4</source>
<translation>特征图 %1，行 %2，列 %3：%4</translation>
</message>
<message>
<source>matrices of {} and {} do not fit</source>
<translation>{} 与 {} 的矩阵不相符</translation>
</message>
<message>
<source>max |difference|</source>
<translation>最大 |差异|</translation>
</message>
<message>
<source>mean</source>
<translation>均值</translation>
</message>
<message>
<source>mean value</source>
<translation>均值</translation>
</message>
<message>
<source>mean |difference|</source>
<translation>平均 |差异|</translation>
</message>
<message>
<source>mean, deviation</source>
<translation>均值、标准差</translation>
</message>
<message>
<source>measuring memory</source>
<translation>正在测量内存</translation>
</message>
<message>
<source>measuring rounding noise</source>
<translation>正在测量舍入噪声</translation>
</message>
<message>
<source>middle cut out</source>
<translation>裁取中间</translation>
</message>
<message>
<source>models over 2 GB cannot be given to OpenCV DNN</source>
<translation>超过 2 GB 的模型不能交给 OpenCV DNN</translation>
</message>
<message>
<source>more than one extent is left open</source>
<translation>有多个长度未写明</translation>
</message>
<message>
<source>most</source>
<translation>最大</translation>
</message>
<message>
<source>multiply-accumulates per pixel</source>
<translation>每像素乘加次数</translation>
</message>
<message>
<source>name</source>
<translation>名称</translation>
</message>
<message>
<source>names no file</source>
<translation>没有指定文件</translation>
</message>
<message>
<source>near its border a ConvTranspose sees fewer taps, so a shift before it is not a bias</source>
<translation>ConvTranspose 在边界附近看到的元素较少，因此其前的平移不是偏置</translation>
</message>
<message>
<source>new when folded</source>
<translation>折叠后新增</translation>
</message>
<message>
<source>next layer</source>
<translation>下一层</translation>
</message>
<message>
<source>no amounts</source>
<translation>没有量</translation>
</message>
<message>
<source>no bounds</source>
<translation>没有界限</translation>
</message>
<message>
<source>no branch is smaller than the kernel that it is added to</source>
<translation>没有分支小于所加的卷积核</translation>
</message>
<message>
<source>no convolution or linear layer stands next to it</source>
<translation>旁边没有卷积或线性层</translation>
</message>
<message>
<source>no image</source>
<translation>没有图像</translation>
</message>
<message>
<source>no input leaves the size of its batch open</source>
<translation>没有输入未写明批次大小</translation>
</message>
<message>
<source>no layer</source>
<translation>没有层</translation>
</message>
<message>
<source>no linear operator stands before it, and {} stands after it</source>
<translation>之前没有线性算子，之后是 {}</translation>
</message>
<message>
<source>no measurable difference</source>
<translation>没有可测的差异</translation>
</message>
<message>
<source>no measurable difference {}</source>
<translation>没有可测的差异 {}</translation>
</message>
<message>
<source>no name is free for the file of its weights</source>
<translation>其权重文件没有可用的名称</translation>
</message>
<message>
<source>no normalisation is folded here, so there are no statistics</source>
<translation>此处没有折叠归一化，因此没有统计量</translation>
</message>
<message>
<source>no normalisation is folded here, so there is no mean</source>
<translation>此处没有折叠归一化，因此没有均值</translation>
</message>
<message>
<source>no normalisation is folded here, so there is no ε</source>
<translation>此处没有折叠归一化，因此没有 ε</translation>
</message>
<message>
<source>no output of this model has {} classes, so ImageNet's names are not theirs</source>
<translation>此模型没有 {} 个类别的输出，因此 ImageNet 的名称不适用</translation>
</message>
<message>
<source>no pixel changed its class</source>
<translation>没有像素改变类别</translation>
</message>
<message>
<source>no shape</source>
<translation>没有形状</translation>
</message>
<message>
<source>no temporary folder can be kept</source>
<translation>无法保留临时文件夹</translation>
</message>
<message>
<source>no temporary folder can be made ({})</source>
<translation>无法创建临时文件夹（{}）</translation>
</message>
<message>
<source>no value is recorded for the input "{}"</source>
<translation>没有记录输入“{}”的值</translation>
</message>
<message>
<source>no value was given for the input "{}"</source>
<translation>没有给出输入“{}”的值</translation>
</message>
<message>
<source>no γ is negative here, so losing the sign changes nothing</source>
<translation>此处没有负的 γ，丢失符号没有影响</translation>
</message>
<message>
<source>nobody could take it</source>
<translation>没有可接收它的</translation>
</message>
<message>
<source>nobody knows whether it rounds</source>
<translation>无法知道它是否舍入</translation>
</message>
<message>
<source>node</source>
<translation>节点</translation>
</message>
<message>
<source>nodes</source>
<translation>节点</translation>
</message>
<message>
<source>nodes wait for each other in a circle: {}</source>
<translation>节点循环等待：{}</translation>
</message>
<message>
<source>none</source>
<translation>无</translation>
</message>
<message>
<source>none of the arrays in this file bears the name of an input</source>
<translation>此文件中没有数组与输入同名</translation>
</message>
<message>
<source>none of the images can be read</source>
<translation>没有一张图像能读取</translation>
</message>
<message>
<source>none of the images could be read</source>
<translation>没有一张图像能够读取</translation>
</message>
<message>
<source>normalisation</source>
<translation>归一化</translation>
</message>
<message>
<source>not C numbers</source>
<translation>不是 C 个数</translation>
</message>
<message>
<source>not a number</source>
<translation>非数</translation>
</message>
<message>
<source>not comparable</source>
<translation>不可比较</translation>
</message>
<message>
<source>not connected</source>
<translation>未连接</translation>
</message>
<message>
<source>not every constant came back</source>
<translation>并非所有常量都已返回</translation>
</message>
<message>
<source>not finite</source>
<translation>非有限</translation>
</message>
<message>
<source>not given</source>
<translation>未给出</translation>
</message>
<message>
<source>not in the file</source>
<translation>不在文件中</translation>
</message>
<message>
<source>not known</source>
<translation>未知</translation>
</message>
<message>
<source>not of booleans</source>
<translation>不适用于布尔值</translation>
</message>
<message>
<source>not of integers</source>
<translation>不适用于整数</translation>
</message>
<message>
<source>not of these elements</source>
<translation>不适用于这些元素</translation>
</message>
<message>
<source>nothing but zeros, as far as it was read</source>
<translation>就所读部分而言全是零</translation>
</message>
<message>
<source>nothing says that it lets a scale pass</source>
<translation>没有依据表明它让缩放穿过</translation>
</message>
<message>
<source>nothing stands before it</source>
<translation>之前什么也没有</translation>
</message>
<message>
<source>numbers</source>
<translation>数值</translation>
</message>
<message>
<source>of %1: %2</source>
<translation>属于 %1：%2</translation>
</message>
<message>
<source>of a kind this version does not know</source>
<translation>属于此版本不认识的种类</translation>
</message>
<message>
<source>of reals only with fmod</source>
<translation>实数仅限 fmod</translation>
</message>
<message>
<source>of the file</source>
<translation>来自文件</translation>
</message>
<message>
<source>one branch has a weight that is stored as integers, and the sum would have to unpack it</source>
<translation>某个分支的权重以整数存储，求和就得解开它</translation>
</message>
<message>
<source>one branch is the input itself, the other a ConvTranspose of it</source>
<translation>一个分支是输入本身，另一个是它的 ConvTranspose</translation>
</message>
<message>
<source>one branch reads the input transposed</source>
<translation>一个分支读取转置后的输入</translation>
</message>
<message>
<source>one channel of the input's proportions: a number for every pixel</source>
<translation>一个与输入同比例的通道：每个像素一个数</translation>
</message>
<message>
<source>one factor for each pixel of a channel</source>
<translation>通道的每个像素一个系数</translation>
</message>
<message>
<source>one for each pixel</source>
<translation>每个像素一个</translation>
</message>
<message>
<source>one kernel reads one value</source>
<translation>一个卷积核读取一个值</translation>
</message>
<message>
<source>one large layer?</source>
<translation>一个大层？</translation>
</message>
<message>
<source>one map, %1</source>
<translation>一个特征图，%1</translation>
</message>
<message>
<source>one of the concatenated values is a constant</source>
<translation>拼接的值之一是常量</translation>
</message>
<message>
<source>one of them would be spread over the others</source>
<translation>其一会扩展到其他</translation>
</message>
<message>
<source>only 1-D to 3-D windows fold</source>
<translation>只折叠 1 维至 3 维窗口</translation>
</message>
<message>
<source>only 8-bit integers with float scales, by tensor or by axis, are evaluated</source>
<translation>仅对带浮点缩放（逐张量或逐轴）的 8 位整数求值</translation>
</message>
<message>
<source>only an engine knows that type</source>
<translation>只有引擎认识该类型</translation>
</message>
<message>
<source>only an engine knows this operator</source>
<translation>只有引擎认识该算子</translation>
</message>
<message>
<source>only blocks of up to 16 x 16 pixels fold</source>
<translation>只折叠不超过 16 x 16 像素的块</translation>
</message>
<message>
<source>only channels of affine values are stacked</source>
<translation>只堆叠仿射值的通道</translation>
</message>
<message>
<source>only channels of an affine value are picked, by constants</source>
<translation>只能用常量选取仿射值的通道</translation>
</message>
<message>
<source>only channels of an affine value are split</source>
<translation>只拆分仿射值的通道</translation>
</message>
<message>
<source>only constant mode</source>
<translation>仅限 constant 模式</translation>
</message>
<message>
<source>only in %1</source>
<translation>仅在 %1 中</translation>
</message>
<message>
<source>only in the file</source>
<translation>仅在文件中</translation>
</message>
<message>
<source>only in the original</source>
<translation>仅在原始中</translation>
</message>
<message>
<source>only matrices</source>
<translation>仅限矩阵</translation>
</message>
<message>
<source>only matrices of numbers</source>
<translation>仅限数的矩阵</translation>
</message>
<message>
<source>only of booleans</source>
<translation>仅限布尔值</translation>
</message>
<message>
<source>only of reals</source>
<translation>仅限实数</translation>
</message>
<message>
<source>only pixels, and channels on axis 1, are cut out</source>
<translation>只能截取像素以及轴 1 上的通道</translation>
</message>
<message>
<source>only the first model has this output</source>
<translation>只有第一个模型有此输出</translation>
</message>
<message>
<source>only the second model has this output</source>
<translation>只有第二个模型有此输出</translation>
</message>
<message>
<source>only the {} model has this output</source>
<translation>只有{}模型有此输出</translation>
</message>
<message>
<source>only uncompressed sound (PCM or floats) is read</source>
<translation>只读取未压缩的声音（PCM 或浮点）</translation>
</message>
<message>
<source>opens</source>
<translation>打开</translation>
</message>
<message>
<source>operator</source>
<translation>算子</translation>
</message>
<message>
<source>operator of others</source>
<translation>他方算子</translation>
</message>
<message>
<source>operator on constants</source>
<translation>作用于常量的算子</translation>
</message>
<message>
<source>operator set %1</source>
<translation>算子集 %1</translation>
</message>
<message>
<source>operator sets</source>
<translation>算子集</translation>
</message>
<message>
<source>operator: %1</source>
<translation>算子：%1</translation>
</message>
<message>
<source>or drop .onnx files here. Several files open several windows.</source>
<translation>或将 .onnx 文件拖到这里。多个文件会打开多个窗口。</translation>
</message>
<message>
<source>original</source>
<translation>原始</translation>
</message>
<message>
<source>other</source>
<translation>其他</translation>
</message>
<message>
<source>other channels {}</source>
<translation>其他通道 {}</translation>
</message>
<message>
<source>output</source>
<translation>输出</translation>
</message>
<message>
<source>output %1, input %2: %3</source>
<translation>输出 %1，输入 %2：%3</translation>
</message>
<message>
<source>output 1 reads input 1 here, input 2 there</source>
<translation>输出 1 在此读输入 1，在彼读输入 2</translation>
</message>
<message>
<source>output channel</source>
<translation>输出通道</translation>
</message>
<message>
<source>output channel {} does not read input channel {}</source>
<translation>输出通道 {} 不读取输入通道 {}</translation>
</message>
<message>
<source>output_shape has fewer extents than there are axes</source>
<translation>output_shape 的长度个数少于轴数</translation>
</message>
<message>
<source>outside the input: counts as zero</source>
<translation>在输入之外：按零计</translation>
</message>
<message>
<source>pad(%1)</source>
<translation>填充(%1)</translation>
</message>
<message>
<source>padding left out</source>
<translation>不计填充</translation>
</message>
<message>
<source>pads of SAME</source>
<translation>SAME 的填充</translation>
</message>
<message>
<source>params</source>
<translation>参数</translation>
</message>
<message>
<source>patch embedding</source>
<translation>图块嵌入</translation>
</message>
<message>
<source>perm counts an axis from the end</source>
<translation>perm 从末尾数轴</translation>
</message>
<message>
<source>perm does not fit</source>
<translation>perm 不相符</translation>
</message>
<message>
<source>perm has {} axes, the value {}</source>
<translation>perm 有 {} 个轴，该值有 {} 个</translation>
</message>
<message>
<source>permission denied</source>
<translation>权限不足</translation>
</message>
<message>
<source>place</source>
<translation>位置</translation>
</message>
<message>
<source>pooling</source>
<translation>池化</translation>
</message>
<message>
<source>preparing a random input took longer than a step may</source>
<translation>准备随机输入的时间超过一个步骤所允许的</translation>
</message>
<message>
<source>products</source>
<translation>乘积</translation>
</message>
<message>
<source>profiling {}</source>
<translation>正在分析 {} 的性能</translation>
</message>
<message>
<source>random</source>
<translation>随机</translation>
</message>
<message>
<source>random input</source>
<translation>随机输入</translation>
</message>
<message>
<source>random: %1</source>
<translation>随机：%1</translation>
</message>
<message>
<source>reading the image</source>
<translation>正在读取图像</translation>
</message>
<message>
<source>reading was stopped</source>
<translation>读取已停止</translation>
</message>
<message>
<source>reads its statistics</source>
<translation>读取其统计量</translation>
</message>
<message>
<source>real numbers</source>
<translation>实数</translation>
</message>
<message>
<source>recorded input</source>
<translation>记录的输入</translation>
</message>
<message>
<source>right answers</source>
<translation>正确答案</translation>
</message>
<message>
<source>rounding</source>
<translation>舍入</translation>
</message>
<message>
<source>row %1, column %2: %3</source>
<translation>行 %1，列 %2：%3</translation>
</message>
<message>
<source>row %1, column %2: %3 → %4</source>
<translation>行 %1，列 %2：%3 → %4</translation>
</message>
<message>
<source>run scripts/get-onnxruntime and build again</source>
<translation>请运行 scripts/get-onnxruntime 并重新编译</translation>
</message>
<message>
<source>running {}</source>
<translation>正在运行 {}</translation>
</message>
<message>
<source>runs along axis {} of the value, and its channels are on axis {}</source>
<translation>沿该值的轴 {}，而其通道在轴 {} 上</translation>
</message>
<message>
<source>runs along axis {} of the value, which is not its channel axis</source>
<translation>沿该值的轴 {}，它不是通道轴</translation>
</message>
<message>
<source>runtime fusion off</source>
<translation>运行时融合关闭</translation>
</message>
<message>
<source>runtimes refuse it</source>
<translation>运行时会拒绝它</translation>
</message>
<message>
<source>runtimes refuse it as well</source>
<translation>运行时也会拒绝它</translation>
</message>
<message>
<source>saving was stopped</source>
<translation>保存已停止</translation>
</message>
<message>
<source>scalar</source>
<translation>标量</translation>
</message>
<message>
<source>scale</source>
<translation>缩放</translation>
</message>
<message>
<source>scale and shift</source>
<translation>缩放与平移</translation>
</message>
<message>
<source>scripts/get-onnxruntime fetches the library</source>
<translation>scripts/get-onnxruntime 可获取该库</translation>
</message>
<message>
<source>separable convolution</source>
<translation>可分离卷积</translation>
</message>
<message>
<source>settled</source>
<translation>已确定</translation>
</message>
<message>
<source>several operators</source>
<translation>多个算子</translation>
</message>
<message>
<source>several operators have no kernel in common</source>
<translation>多个算子没有共同的卷积核</translation>
</message>
<message>
<source>shape</source>
<translation>形状</translation>
</message>
<message>
<source>shift</source>
<translation>平移</translation>
</message>
<message>
<source>shift into the bias of {}</source>
<translation>平移并入{}的偏置</translation>
</message>
<message>
<source>shift β − μ·scale</source>
<translation>平移 β − μ·缩放</translation>
</message>
<message>
<source>side of {}</source>
<translation>{} 的边长</translation>
</message>
<message>
<source>sign of {} turned</source>
<translation>{}变号</translation>
</message>
<message>
<source>signal {}, {}</source>
<translation>信号 {}，{}</translation>
</message>
<message>
<source>size</source>
<translation>大小</translation>
</message>
<message>
<source>small layer</source>
<translation>小层</translation>
</message>
<message>
<source>smallest value</source>
<translation>最小值</translation>
</message>
<message>
<source>sparse tensor</source>
<translation>稀疏张量</translation>
</message>
<message>
<source>sparse {}</source>
<translation>稀疏 {}</translation>
</message>
<message>
<source>spatial=0 normalises each position by itself</source>
<translation>spatial=0 对每个位置单独归一化</translation>
</message>
<message>
<source>spectral norm</source>
<translation>谱归一化</translation>
</message>
<message>
<source>stacked convolutions</source>
<translation>堆叠的卷积</translation>
</message>
<message>
<source>stands where the model was read from</source>
<translation>就是读取模型的位置</translation>
</message>
<message>
<source>starts at</source>
<translation>始于</translation>
</message>
<message>
<source>statistics of the batch</source>
<translation>批次统计量</translation>
</message>
<message>
<source>statistics of the batch instead of the running ones</source>
<translation>用批次统计量代替滑动统计量</translation>
</message>
<message>
<source>step {}</source>
<translation>步骤 {}</translation>
</message>
<message>
<source>stride 1</source>
<translation>步幅 1</translation>
</message>
<message>
<source>stride 2</source>
<translation>步幅 2</translation>
</message>
<message>
<source>stride {}</source>
<translation>步幅 {}</translation>
</message>
<message>
<source>suspicious</source>
<translation>可疑</translation>
</message>
<message>
<source>ten minutes</source>
<translation>十分钟</translation>
</message>
<message>
<source>text (UTF-16)</source>
<translation>文本（UTF-16）</translation>
</message>
<message>
<source>tf_crop_and_resize fills in values from outside</source>
<translation>tf_crop_and_resize 用外部的值填补</translation>
</message>
<message>
<source>that meet in the {}</source>
<translation>在 {} 处汇合的</translation>
</message>
<message>
<source>that read it</source>
<translation>读取它的</translation>
</message>
<message>
<source>the .npy file's size does not fit its shape</source>
<translation>.npy 文件的大小与其形状不符</translation>
</message>
<message>
<source>the BatchNormalization</source>
<translation>BatchNormalization</translation>
</message>
<message>
<source>the BatchNormalization also gives its running statistics</source>
<translation>BatchNormalization 还给出其滑动统计量</translation>
</message>
<message>
<source>the BatchNormalization is in training mode: it uses the statistics of the batch</source>
<translation>BatchNormalization 处于训练模式：它使用批次的统计量</translation>
</message>
<message>
<source>the Cast changes the type from {}, and one operator computes in one type</source>
<translation>Cast 从 {} 改变类型，而一个算子以一种类型计算</translation>
</message>
<message>
<source>the Cast from {} rounds every value</source>
<translation>从 {} 的 Cast 舍入每个值</translation>
</message>
<message>
<source>the Dropout is in training mode</source>
<translation>Dropout 处于训练模式</translation>
</message>
<message>
<source>the Dropout may be in training mode</source>
<translation>Dropout 可能处于训练模式</translation>
</message>
<message>
<source>the Gather picks channels that are not there</source>
<translation>Gather 选取了不存在的通道</translation>
</message>
<message>
<source>the JSON form of ONNX</source>
<translation>ONNX 的 JSON 形式</translation>
</message>
<message>
<source>the Pad also pads the batch or the channels</source>
<translation>Pad 也填充批次或通道</translation>
</message>
<message>
<source>the Pad fills with a value other than 0</source>
<translation>Pad 用非 0 的值填充</translation>
</message>
<message>
<source>the Pad repeats channels</source>
<translation>Pad 重复通道</translation>
</message>
<message>
<source>the ReduceMean averages the channels too</source>
<translation>ReduceMean 也对通道取平均</translation>
</message>
<message>
<source>the Resize is not known to leave the channels as they are</source>
<translation>不知道 Resize 是否保持通道不变</translation>
</message>
<message>
<source>the Slice cuts batch or channels</source>
<translation>Slice 切割批次或通道</translation>
</message>
<message>
<source>the Slice leaves nothing</source>
<translation>Slice 没有留下任何内容</translation>
</message>
<message>
<source>the Slice runs backwards</source>
<translation>Slice 反向进行</translation>
</message>
<message>
<source>the amount of padding</source>
<translation>填充量</translation>
</message>
<message>
<source>the amounts are not those of the value's rank</source>
<translation>量的个数与该值的秩不符</translation>
</message>
<message>
<source>the amounts do not fit</source>
<translation>量不相符</translation>
</message>
<message>
<source>the amounts do not fit the axes</source>
<translation>量与轴不相符</translation>
</message>
<message>
<source>the array has numbers that are no {}</source>
<translation>数组中有的数不是 {}</translation>
</message>
<message>
<source>the array is {}, but the input "{}" is {}</source>
<translation>数组是 {}，但输入“{}”是 {}</translation>
</message>
<message>
<source>the average counts zeros of the padding in, a shift before it does not</source>
<translation>平均计入填充的零，其前的平移则不</translation>
</message>
<message>
<source>the average leaves out the padding, so the border is weighted differently</source>
<translation>平均不计填充，因此边界的权重不同</translation>
</message>
<message>
<source>the axis does not fit</source>
<translation>轴不相符</translation>
</message>
<message>
<source>the axis that it sums over is neither the last one nor axis 1</source>
<translation>其求和的轴既不是最后一个，也不是轴 1</translation>
</message>
<message>
<source>the batch has nearly the running statistics</source>
<translation>批次统计量与滑动统计量几乎相同</translation>
</message>
<message>
<source>the bias</source>
<translation>偏置</translation>
</message>
<message>
<source>the bias is forgotten</source>
<translation>忘记偏置</translation>
</message>
<message>
<source>the bias of every {} is forgotten</source>
<translation>忘记每个 {} 的偏置</translation>
</message>
<message>
<source>the bias of the {}{} is forgotten</source>
<translation>{}{} 的偏置被忘记</translation>
</message>
<message>
<source>the block has no identity branch</source>
<translation>此块没有恒等分支</translation>
</message>
<message>
<source>the border that is written {}</source>
<translation>所写的边界{}</translation>
</message>
<message>
<source>the border that {} is given has to hold the bias</source>
<translation>{} 的边界须为其偏置</translation>
</message>
<message>
<source>the borders that {} values are given, {} among them, have to hold their biases</source>
<translation>{} 个值（包括 {}）所得的边界须为其偏置</translation>
</message>
<message>
<source>the bounds do not fit</source>
<translation>界限不相符</translation>
</message>
<message>
<source>the bounds of the Slice do not fit each other</source>
<translation>Slice 的界限互不相符</translation>
</message>
<message>
<source>the branches are of different operator families</source>
<translation>各分支属于不同的算子族</translation>
</message>
<message>
<source>the branches are of different types</source>
<translation>各分支类型不同</translation>
</message>
<message>
<source>the branches do not have the same size for every input (their sizes differ by {} before striding)</source>
<translation>各分支并非对任意输入大小相同（步幅之前相差 {}）</translation>
</message>
<message>
<source>the branches have strides {} and {}</source>
<translation>各分支的步幅为 {} 和 {}</translation>
</message>
<message>
<source>the branches have {} and {} channels</source>
<translation>各分支有 {} 和 {} 个通道</translation>
</message>
<message>
<source>the bytes of a tensor are nowhere</source>
<translation>张量的字节无处可寻</translation>
</message>
<message>
<source>the channel</source>
<translation>通道</translation>
</message>
<message>
<source>the channels of a ConvTranspose are selected</source>
<translation>选取的是 ConvTranspose 的通道</translation>
</message>
<message>
<source>the class of "{}" is not a whole number</source>
<translation>“{}”的类别不是整数</translation>
</message>
<message>
<source>the configuration of a Hugging Face model</source>
<translation>Hugging Face 模型的配置</translation>
</message>
<message>
<source>the constant</source>
<translation>常量</translation>
</message>
<message>
<source>the constant has {} elements, the value {} channels</source>
<translation>常量有 {} 个元素，该值有 {} 个通道</translation>
</message>
<message>
<source>the constant of shape {} {}</source>
<translation>形状为 {} 的常量{}</translation>
</message>
<message>
<source>the constant that {} adds is forgotten</source>
<translation>忘记 {} 所加的常量</translation>
</message>
<message>
<source>the constants run along different axes of the value</source>
<translation>各常量沿该值的不同轴</translation>
</message>
<message>
<source>the constants that the file computes would be too large</source>
<translation>文件计算的常量会太大</translation>
</message>
<message>
<source>the constants that the file computes would be too large together</source>
<translation>文件计算的常量合起来会太大</translation>
</message>
<message>
<source>the deviation to divide by must not be zero</source>
<translation>作为除数的标准差不能为零</translation>
</message>
<message>
<source>the directory cannot be read ({})</source>
<translation>无法读取目录（{}）</translation>
</message>
<message>
<source>the directory of a TensorFlow SavedModel</source>
<translation>TensorFlow SavedModel 的目录</translation>
</message>
<message>
<source>the engine </source>
<translation>引擎 </translation>
</message>
<message>
<source>the engine gave no answer within {} while {}</source>
<translation>引擎在 {} 内没有应答，当时在 {}</translation>
</message>
<message>
<source>the engine gave no such value</source>
<translation>引擎没有给出这个值</translation>
</message>
<message>
<source>the engine gave no value "{}"</source>
<translation>引擎没有给出值“{}”</translation>
</message>
<message>
<source>the engine host measured nothing</source>
<translation>引擎宿主没有测到任何结果</translation>
</message>
<message>
<source>the engine host sent a message that makes no sense</source>
<translation>引擎宿主发来没有意义的消息</translation>
</message>
<message>
<source>the engine host sent another image than was asked for</source>
<translation>引擎宿主发来的图像不是所要求的</translation>
</message>
<message>
<source>the engine process "{}" cannot be started</source>
<translation>无法启动引擎进程“{}”</translation>
</message>
<message>
<source>the engine process answered with something that is not an answer while {}</source>
<translation>引擎进程的应答无效，当时在 {}</translation>
</message>
<message>
<source>the engine stopped unexpectedly ({}) while {}</source>
<translation>引擎意外停止（{}），当时在 {}</translation>
</message>
<message>
<source>the engines are: {}</source>
<translation>可用的引擎有：{}</translation>
</message>
<message>
<source>the equation does not fit</source>
<translation>等式不相符</translation>
</message>
<message>
<source>the external data of tensor "{}" {}</source>
<translation>张量“{}”的外部数据{}</translation>
</message>
<message>
<source>the factor (gamma)</source>
<translation>系数 (gamma)</translation>
</message>
<message>
<source>the file cannot be opened ({})</source>
<translation>无法打开文件（{}）</translation>
</message>
<message>
<source>the file cannot be read ({})</source>
<translation>无法读取文件（{}）</translation>
</message>
<message>
<source>the file cannot be read to its end</source>
<translation>无法读完文件</translation>
</message>
<message>
<source>the file changed on disk since it was opened</source>
<translation>文件自打开后在磁盘上已更改</translation>
</message>
<message>
<source>the file holds training information, which names values too; they keep their names</source>
<translation>文件含有训练信息，其中也引用了值的名称；名称保持不变</translation>
</message>
<message>
<source>the file is empty</source>
<translation>文件为空</translation>
</message>
<message>
<source>the file is larger than any image that can be read</source>
<translation>文件比任何可读取的图像都大</translation>
</message>
<message>
<source>the file of weights lies beside the model: give its name alone, without a folder</source>
<translation>权重文件在模型旁边：请只给出名称，不带文件夹</translation>
</message>
<message>
<source>the file of weights needs a name of its own</source>
<translation>权重文件需要自己的名称</translation>
</message>
<message>
<source>the file system is read-only</source>
<translation>文件系统只读</translation>
</message>
<message>
<source>the first</source>
<translation>第一个</translation>
</message>
<message>
<source>the first %1 of %2 maps, each %3</source>
<translation>前 %1 个特征图，共 %2 个，每个 %3</translation>
</message>
<message>
<source>the first model draws random numbers ({})</source>
<translation>第一个模型抽取随机数（{}）</translation>
</message>
<message>
<source>the first model has no input or output called "{}"</source>
<translation>第一个模型没有名为“{}”的输入或输出</translation>
</message>
<message>
<source>the first {} of {} channels</source>
<translation>前 {} 个通道（共 {} 个）</translation>
</message>
<message>
<source>the folder cannot be read ({})</source>
<translation>无法读取文件夹（{}）</translation>
</message>
<message>
<source>the graph has two initializers called "{}"</source>
<translation>图中有两个名为“{}”的初始值</translation>
</message>
<message>
<source>the graph has two inputs called "{}"</source>
<translation>图中有两个名为“{}”的输入</translation>
</message>
<message>
<source>the graph's output "{}" is made by nothing</source>
<translation>图的输出“{}”没有来源</translation>
</message>
<message>
<source>the groups are confused</source>
<translation>分组弄混</translation>
</message>
<message>
<source>the groups are taken wrongly in the {}</source>
<translation>{} 的分组弄错</translation>
</message>
<message>
<source>the groups are taken wrongly: each output channel is counted across the groups{}</source>
<translation>分组弄错：每个输出通道跨组计数{}</translation>
</message>
<message>
<source>the groups have nearly the same weights</source>
<translation>各组的权重几乎相同</translation>
</message>
<message>
<source>the identity as a kernel, with its BatchNormalization</source>
<translation>恒等写成卷积核，连同其 BatchNormalization</translation>
</message>
<message>
<source>the identity branch</source>
<translation>恒等分支</translation>
</message>
<message>
<source>the identity branch is forgotten</source>
<translation>忘记恒等分支</translation>
</message>
<message>
<source>the identity branch weighs next to nothing</source>
<translation>恒等分支几乎没有分量</translation>
</message>
<message>
<source>the image does not fit into memory</source>
<translation>图像放不进内存</translation>
</message>
<message>
<source>the image has more than {} million pixels</source>
<translation>图像超过 {} 百万像素</translation>
</message>
<message>
<source>the image is truncated: the file ends before the picture does</source>
<translation>图像不完整：文件提前结束</translation>
</message>
<message>
<source>the index of a TensorFlow checkpoint</source>
<translation>TensorFlow 检查点的索引</translation>
</message>
<message>
<source>the index of a model in several files, weights alone</source>
<translation>多文件模型的索引，只有权重</translation>
</message>
<message>
<source>the indices do not fit</source>
<translation>索引不相符</translation>
</message>
<message>
<source>the indices or the reduction do not fit</source>
<translation>索引或归约不相符</translation>
</message>
<message>
<source>the initializer "{}" {}</source>
<translation>初始值“{}”{}</translation>
</message>
<message>
<source>the input</source>
<translation>输入</translation>
</message>
<message>
<source>the input "{}" is {}, but {} was given</source>
<translation>输入“{}”是 {}，但给出的是 {}</translation>
</message>
<message>
<source>the input "{}" is {}, which is more than can be fed to it; the most is {} elements</source>
<translation>输入“{}”是 {}，超过可输入的；最多 {} 个元素</translation>
</message>
<message>
<source>the input "{}" is {}; the shape given for it does not fit</source>
<translation>输入“{}”是 {}；给出的形状不相符</translation>
</message>
<message>
<source>the input "{}" takes no image</source>
<translation>输入“{}”不接受图像</translation>
</message>
<message>
<source>the input channels are in another order: {}</source>
<translation>输入通道的顺序不同：{}</translation>
</message>
<message>
<source>the input is a constant</source>
<translation>输入是常量</translation>
</message>
<message>
<source>the input itself</source>
<translation>输入本身</translation>
</message>
<message>
<source>the inputs as they come</source>
<translation>输入原样</translation>
</message>
<message>
<source>the inputs do not fit each other</source>
<translation>各输入互不相符</translation>
</message>
<message>
<source>the kernel</source>
<translation>卷积核</translation>
</message>
<message>
<source>the kernel has one group</source>
<translation>卷积核只有一组</translation>
</message>
<message>
<source>the kernel has one tap: flipped it is the same</source>
<translation>卷积核只有一个元素：翻转后相同</translation>
</message>
<message>
<source>the kernel is as good as symmetric</source>
<translation>卷积核几乎对称</translation>
</message>
<message>
<source>the kernel is flipped</source>
<translation>卷积核被翻转</translation>
</message>
<message>
<source>the kernel is transposed (input and output channels exchanged)</source>
<translation>卷积核被转置（输入与输出通道互换）</translation>
</message>
<message>
<source>the kernel of the {}</source>
<translation>{} 的卷积核</translation>
</message>
<message>
<source>the kernel of the {} is put off centre</source>
<translation>{} 的卷积核偏离中心</translation>
</message>
<message>
<source>the last digit of its input is up to the engine, and may decide</source>
<translation>其输入的最后一位取决于引擎，并可能影响结果</translation>
</message>
<message>
<source>the layer before it knows no groups</source>
<translation>其前一层没有分组</translation>
</message>
<message>
<source>the layer's weight is stored as integers: what stands behind it can go into their scales, and nothing else can without unpacking them</source>
<translation>该层的权重以整数存储：其后的部分可并入整数的缩放，其他的不解开整数就不行</translation>
</message>
<message>
<source>the layers have no bias of their own</source>
<translation>各层没有自己的偏置</translation>
</message>
<message>
<source>the layers' own biases are next to nothing</source>
<translation>各层自己的偏置几乎为零</translation>
</message>
<message>
<source>the left operand is a constant: its rows are not channels</source>
<translation>左操作数是常量：其行不是通道</translation>
</message>
<message>
<source>the lesson has no such step</source>
<translation>课程没有这一步</translation>
</message>
<message>
<source>the library found is not ONNX Runtime</source>
<translation>找到的库不是 ONNX Runtime</translation>
</message>
<message>
<source>the library found is version {}, older than the one Crease was built for</source>
<translation>找到的库是版本 {}，早于编译 Crease 所用的版本</translation>
</message>
<message>
<source>the list of padded axes</source>
<translation>所填充的轴的列表</translation>
</message>
<message>
<source>the list of the Split's parts</source>
<translation>Split 各部分的列表</translation>
</message>
<message>
<source>the matrix</source>
<translation>矩阵</translation>
</message>
<message>
<source>the mean</source>
<translation>均值</translation>
</message>
<message>
<source>the mean is forgotten</source>
<translation>忘记均值</translation>
</message>
<message>
<source>the means are next to nothing</source>
<translation>均值几乎为零</translation>
</message>
<message>
<source>the message of a server, saved in place of a download</source>
<translation>服务器的消息，代替下载内容被保存</translation>
</message>
<message>
<source>the message that a download was not found</source>
<translation>表示未找到下载内容的消息</translation>
</message>
<message>
<source>the message that a download was refused</source>
<translation>表示下载被拒绝的消息</translation>
</message>
<message>
<source>the model does not fit into memory</source>
<translation>模型放不进内存</translation>
</message>
<message>
<source>the model has no input called "{}"</source>
<translation>模型没有名为“{}”的输入</translation>
</message>
<message>
<source>the model has no input that takes an image</source>
<translation>模型没有接受图像的输入</translation>
</message>
<message>
<source>the model has no node that makes "{}"</source>
<translation>模型中没有生成“{}”的节点</translation>
</message>
<message>
<source>the model has no value "{}"</source>
<translation>模型没有值“{}”</translation>
</message>
<message>
<source>the model is too large for the memory that is left</source>
<translation>模型对剩余内存来说太大</translation>
</message>
<message>
<source>the model is too large to be jittered</source>
<translation>模型太大，无法扰动</translation>
</message>
<message>
<source>the model would take </source>
<translation>模型将占用 </translation>
</message>
<message>
<source>the model's structure alone is larger than 2 GB</source>
<translation>仅模型结构就超过 2 GB</translation>
</message>
<message>
<source>the name "{}" has just been given to another</source>
<translation>名称“{}”刚刚已给了另一个</translation>
</message>
<message>
<source>the name "{}" is taken by another node of the model</source>
<translation>名称“{}”已被模型中的另一个节点占用</translation>
</message>
<message>
<source>the name "{}" is taken by another value of the model</source>
<translation>名称“{}”已被模型中的另一个值占用</translation>
</message>
<message>
<source>the name "{}" of a new weight is taken</source>
<translation>新权重的名称“{}”已被占用</translation>
</message>
<message>
<source>the name is too long</source>
<translation>名称太长</translation>
</message>
<message>
<source>the name of the file to write is empty</source>
<translation>要写的文件名为空</translation>
</message>
<message>
<source>the negative γ are next to nothing</source>
<translation>负的 γ 几乎为零</translation>
</message>
<message>
<source>the node "{}" ({})</source>
<translation>节点“{}”（{}）</translation>
</message>
<message>
<source>the node breaks the rules of {}: {}</source>
<translation>节点违反了 {} 的规则：{}</translation>
</message>
<message>
<source>the number of channels is not known</source>
<translation>通道数未知</translation>
</message>
<message>
<source>the number of channels is not the one that the Reshape states</source>
<translation>通道数不是 Reshape 所写的</translation>
</message>
<message>
<source>the operand</source>
<translation>操作数</translation>
</message>
<message>
<source>the operator</source>
<translation>算子</translation>
</message>
<message>
<source>the other kernel has another geometry</source>
<translation>另一个卷积核的几何不同</translation>
</message>
<message>
<source>the output "{}" has elements that Crease cannot compare</source>
<translation>输出“{}”有 Crease 无法比较的元素</translation>
</message>
<message>
<source>the output "{}" is not a tensor, which Crease cannot compare</source>
<translation>输出“{}”不是张量，Crease 无法比较</translation>
</message>
<message>
<source>the output channels are in another order: {}{}</source>
<translation>输出通道的顺序不同：{}{}</translation>
</message>
<message>
<source>the parts do not fit</source>
<translation>各部分不相符</translation>
</message>
<message>
<source>the parts of the Split do not fit</source>
<translation>Split 的各部分不相符</translation>
</message>
<message>
<source>the place of its external data is not readable</source>
<translation>其外部数据的位置不可读</translation>
</message>
<message>
<source>the preprocessing asked for makes {}, but the input "{}" is {}</source>
<translation>所要求的预处理得到 {}，但输入“{}”是 {}</translation>
</message>
<message>
<source>the profile written by ONNX Runtime is not readable</source>
<translation>ONNX Runtime 写出的性能记录不可读</translation>
</message>
<message>
<source>the random input does not fit into memory</source>
<translation>随机输入放不进内存</translation>
</message>
<message>
<source>the rank of the padded value is not known to be 3 to 5</source>
<translation>不知道被填充的值的秩是否为 3 到 5</translation>
</message>
<message>
<source>the rank of the sliced value is not known</source>
<translation>被切割的值的秩未知</translation>
</message>
<message>
<source>the rank of the sliced value is not known to be 3 to 5</source>
<translation>不知道被切割的值的秩是否为 3 到 5</translation>
</message>
<message>
<source>the rank of the value is not known</source>
<translation>该值的秩未知</translation>
</message>
<message>
<source>the ranks of the operators do not agree</source>
<translation>各算子的秩不一致</translation>
</message>
<message>
<source>the repeats do not fit</source>
<translation>重复次数不相符</translation>
</message>
<message>
<source>the report cannot be written</source>
<translation>无法写入报告</translation>
</message>
<message>
<source>the right operand is of the shape {}, not one matrix for all</source>
<translation>右操作数的形状为 {}，不是共用的一个矩阵</translation>
</message>
<message>
<source>the same boxes</source>
<translation>相同的框</translation>
</message>
<message>
<source>the same but for extents of 1</source>
<translation>除长度为 1 的轴外相同</translation>
</message>
<message>
<source>the scale behind it would have to go into both</source>
<translation>其后的缩放须并入两者</translation>
</message>
<message>
<source>the scale of output channel {} would become {}, and the scale of integers has to be positive: they would have to change their sign</source>
<translation>输出通道 {} 的缩放会变为 {}，而整数的缩放须为正：整数就得变号</translation>
</message>
<message>
<source>the scale would have to go into both</source>
<translation>缩放须并入两者</translation>
</message>
<message>
<source>the scales of the integers have to stay positive</source>
<translation>整数的缩放须保持为正</translation>
</message>
<message>
<source>the second</source>
<translation>第二个</translation>
</message>
<message>
<source>the second model draws random numbers ({})</source>
<translation>第二个模型抽取随机数（{}）</translation>
</message>
<message>
<source>the second model has no input or output called "{}"</source>
<translation>第二个模型没有名为“{}”的输入或输出</translation>
</message>
<message>
<source>the selection</source>
<translation>选取</translation>
</message>
<message>
<source>the shapes differ: {} and {}</source>
<translation>形状不同：{} 和 {}</translation>
</message>
<message>
<source>the shapes do not fit</source>
<translation>形状不相符</translation>
</message>
<message>
<source>the shift (beta)</source>
<translation>平移 (beta)</translation>
</message>
<message>
<source>the size of a constant made by {} is not known beforehand</source>
<translation>由 {} 产生的常量大小事先未知</translation>
</message>
<message>
<source>the smaller branch weighs next to nothing</source>
<translation>较小的分支几乎没有分量</translation>
</message>
<message>
<source>the squares of numbers as large as these overflow on the way</source>
<translation>如此大的数的平方在途中溢出</translation>
</message>
<message>
<source>the sum</source>
<translation>和</translation>
</message>
<message>
<source>the summand</source>
<translation>加数</translation>
</message>
<message>
<source>the summand has numbers of its own for each row</source>
<translation>加数每行各有数值</translation>
</message>
<message>
<source>the system gives no channel to an engine process</source>
<translation>系统不提供到引擎进程的通道</translation>
</message>
<message>
<source>the tensor's elements are not numbers</source>
<translation>张量的元素不是数</translation>
</message>
<message>
<source>the tensors do not fit into memory while {}</source>
<translation>张量放不进内存，当时在 {}</translation>
</message>
<message>
<source>the tensors of this comparison do not fit into memory</source>
<translation>此比较的张量放不进内存</translation>
</message>
<message>
<source>the tensors of this input do not fit into memory</source>
<translation>此输入的张量放不进内存</translation>
</message>
<message>
<source>the tensors of this model do not fit into memory</source>
<translation>此模型的张量放不进内存</translation>
</message>
<message>
<source>the text form of ONNX</source>
<translation>ONNX 的文本形式</translation>
</message>
<message>
<source>the type of the value that the Cast changes is not known</source>
<translation>Cast 所转换的值的类型未知</translation>
</message>
<message>
<source>the updates do not fit</source>
<translation>更新值不相符</translation>
</message>
<message>
<source>the value and the weight are of different types</source>
<translation>该值与权重类型不同</translation>
</message>
<message>
<source>the value before it has its channels at axis 1</source>
<translation>之前的值的通道在轴 1 上</translation>
</message>
<message>
<source>the value between, '{}', is also read by {}{}</source>
<translation>中间值 '{}' 还被 {} 读取{}</translation>
</message>
<message>
<source>the value between, {}, is also read by {}</source>
<translation>中间值 {} 还被 {} 读取</translation>
</message>
<message>
<source>the value between, {}, is also read inside the body of an If, Loop or Scan</source>
<translation>中间值 {} 还在 If、Loop 或 Scan 的主体内被读取</translation>
</message>
<message>
<source>the value between, {}, is an output of the graph</source>
<translation>中间值 {} 是图的输出</translation>
</message>
<message>
<source>the value for "{}" has the wrong number of bytes</source>
<translation>“{}”的值的字节数不对</translation>
</message>
<message>
<source>the value has been transposed or reshaped before anything told its channels</source>
<translation>在有任何内容指明其通道之前，该值已被转置或重塑</translation>
</message>
<message>
<source>the value is divided by zero</source>
<translation>该值被零除</translation>
</message>
<message>
<source>the value is not a constant</source>
<translation>该值不是常量</translation>
</message>
<message>
<source>the value is not known to have the constant's {} channels</source>
<translation>不知道该值是否有常量的 {} 个通道</translation>
</message>
<message>
<source>the value is not known to have the {} elements that the matrix reads</source>
<translation>不知道该值是否有矩阵读取的 {} 个元素</translation>
</message>
<message>
<source>the value is not of rank 4</source>
<translation>该值的秩不是 4</translation>
</message>
<message>
<source>the value is {}, the constant is {}</source>
<translation>该值为 {}，常量为 {}</translation>
</message>
<message>
<source>the value to pad with</source>
<translation>填充的值</translation>
</message>
<message>
<source>the value's rank is not known, so which axis the constant scales is not either</source>
<translation>该值的秩未知，因此也不知道常量缩放哪个轴</translation>
</message>
<message>
<source>the value's rank is not known, the constant may enlarge it</source>
<translation>该值的秩未知，常量可能使其扩大</translation>
</message>
<message>
<source>the values are of different types</source>
<translation>各值类型不同</translation>
</message>
<message>
<source>the values given make {} runs for one input and {} for "{}"</source>
<translation>给出的值对一个输入构成 {} 次运行，而构成 {} 次的是“{}”</translation>
</message>
<message>
<source>the variance</source>
<translation>方差</translation>
</message>
<message>
<source>the weight</source>
<translation>权重</translation>
</message>
<message>
<source>the weight does not fit the value's channels</source>
<translation>权重与该值的通道不匹配</translation>
</message>
<message>
<source>the weight has no elements, so there is nothing to fold</source>
<translation>权重没有元素，因此没有可折叠的</translation>
</message>
<message>
<source>the weight meets a constant input</source>
<translation>权重遇到常量输入</translation>
</message>
<message>
<source>the weight {}, which the file computes, has to be computable</source>
<translation>文件计算的权重 {} 须可计算</translation>
</message>
<message>
<source>the weight's rows do not fit the value</source>
<translation>权重的行与该值不相符</translation>
</message>
<message>
<source>the weights are not floating point</source>
<translation>权重不是浮点数</translation>
</message>
<message>
<source>the weights are rounded to 8-bit integers, a scale for each channel</source>
<translation>权重舍入为 8 位整数，每通道一个比例</translation>
</message>
<message>
<source>the weights are rounded to 8-bit integers, one scale for all</source>
<translation>权重舍入为 8 位整数，共用一个比例</translation>
</message>
<message>
<source>the weights are rounded to bfloat16</source>
<translation>权重舍入为 bfloat16</translation>
</message>
<message>
<source>the weights are rounded to float16</source>
<translation>权重舍入为 float16</translation>
</message>
<message>
<source>the weights of a PaddlePaddle model</source>
<translation>PaddlePaddle 模型的权重</translation>
</message>
<message>
<source>the weights of an ONNX model, kept beside it</source>
<translation>ONNX 模型的权重，存放在其旁边</translation>
</message>
<message>
<source>the weights of an OpenVINO model</source>
<translation>OpenVINO 模型的权重</translation>
</message>
<message>
<source>the weights of an ncnn model</source>
<translation>ncnn 模型的权重</translation>
</message>
<message>
<source>the whole bias is forgotten</source>
<translation>忘记整个偏置</translation>
</message>
<message>
<source>the zeros come after the shift: they are not shifted</source>
<translation>零在平移之后才加入：它们没有被平移</translation>
</message>
<message>
<source>the {} is counted twice</source>
<translation>{} 被计算两次</translation>
</message>
<message>
<source>the {} is forgotten</source>
<translation>忘记{}</translation>
</message>
<message>
<source>the {} is skipped</source>
<translation>跳过{}</translation>
</message>
<message>
<source>the {} is subtracted</source>
<translation>减去{}</translation>
</message>
<message>
<source>the {} kernel</source>
<translation>{} 卷积核</translation>
</message>
<message>
<source>the {} that makes "{}"</source>
<translation>{}（产生“{}”）</translation>
</message>
<message>
<source>their places do not meet</source>
<translation>它们的位置对不上</translation>
</message>
<message>
<source>their sum</source>
<translation>它们的和</translation>
</message>
<message>
<source>there are no arrays in this archive</source>
<translation>此归档中没有数组</translation>
</message>
<message>
<source>there are no images in this directory</source>
<translation>此目录中没有图像</translation>
</message>
<message>
<source>there are no labels in this file</source>
<translation>此文件中没有标签</translation>
</message>
<message>
<source>there are no statistics of the batch for "{}"</source>
<translation>没有“{}”的批次统计量</translation>
</message>
<message>
<source>there is no array called "{}" in this file</source>
<translation>此文件中没有名为“{}”的数组</translation>
</message>
<message>
<source>there is no auto_pad '{}'</source>
<translation>没有 auto_pad '{}'</translation>
</message>
<message>
<source>there is no engine called "{}"</source>
<translation>没有名为“{}”的引擎</translation>
</message>
<message>
<source>there is no folder for temporary files ({})</source>
<translation>没有临时文件的文件夹（{}）</translation>
</message>
<message>
<source>there is no recorded input in this folder</source>
<translation>此文件夹中没有记录的输入</translation>
</message>
<message>
<source>there is no site '{}', and no step of that name which folds alone</source>
<translation>没有名为 '{}' 的处，也没有可单独折叠的同名步骤</translation>
</message>
<message>
<source>there is no space left</source>
<translation>没有剩余空间</translation>
</message>
<message>
<source>there is no step '{}'</source>
<translation>没有步骤 '{}'</translation>
</message>
<message>
<source>there is no such channel</source>
<translation>没有这个通道</translation>
</message>
<message>
<source>there is no such file</source>
<translation>没有这个文件</translation>
</message>
<message>
<source>there is no such file or directory</source>
<translation>没有这个文件或目录</translation>
</message>
<message>
<source>there is no such folder, or none that takes new files</source>
<translation>没有这个文件夹，或它不接受新文件</translation>
</message>
<message>
<source>there is no such input</source>
<translation>没有这个输入</translation>
</message>
<message>
<source>there is no such place</source>
<translation>没有这个位置</translation>
</message>
<message>
<source>there is no {} channel {}</source>
<translation>没有{}通道 {}</translation>
</message>
<message>
<source>there is not enough memory to fold '{}'</source>
<translation>内存不足，无法折叠 '{}'</translation>
</message>
<message>
<source>there is not enough memory to write the model</source>
<translation>内存不足，无法写出模型</translation>
</message>
<message>
<source>there is nothing to run the model on</source>
<translation>没有可供运行模型的内容</translation>
</message>
<message>
<source>there is nothing to scale</source>
<translation>没有可缩放的</translation>
</message>
<message>
<source>these are no floating point numbers</source>
<translation>这些不是浮点数</translation>
</message>
<message>
<source>they follow from a size that is left open</source>
<translation>它们取决于未写明的大小</translation>
</message>
<message>
<source>they stand in the order</source>
<translation>它们的顺序为</translation>
</message>
<message>
<source>they would be gone</source>
<translation>它们将会消失</translation>
</message>
<message>
<source>this BatchNormalization is left as it is</source>
<translation>此 BatchNormalization 保持原样</translation>
</message>
<message>
<source>this build of Crease was made without it</source>
<translation>此 Crease 版本编译时不含它</translation>
</message>
<message>
<source>this is a JPEG of {} bits a sample, and only those of 8 are read</source>
<translation>这是每样本 {} 位的 JPEG，而只能读取 8 位的</translation>
</message>
<message>
<source>this is a convolution already</source>
<translation>这已经是卷积</translation>
</message>
<message>
<source>this is a directory, not a model</source>
<translation>这是目录，不是模型</translation>
</message>
<message>
<source>this is an animated WebP, and which of its pictures is meant nobody can tell</source>
<translation>这是动态 WebP，无法知道指的是其中哪一张</translation>
</message>
<message>
<source>this is no map of channels</source>
<translation>这不是通道的特征图</translation>
</message>
<message>
<source>this is no step of the site</source>
<translation>这不是此处的步骤</translation>
</message>
<message>
<source>this is not a file</source>
<translation>这不是文件</translation>
</message>
<message>
<source>this is not a readable .npy file</source>
<translation>这不是可读的 .npy 文件</translation>
</message>
<message>
<source>this is not a readable .npz archive</source>
<translation>这不是可读的 .npz 归档</translation>
</message>
<message>
<source>this is not a readable .wav file</source>
<translation>这不是可读的 .wav 文件</translation>
</message>
<message>
<source>this is not a tensor of ONNX's test data</source>
<translation>这不是 ONNX 测试数据的张量</translation>
</message>
<message>
<source>this is not an ONNX model</source>
<translation>这不是 ONNX 模型</translation>
</message>
<message>
<source>this is not an image that can be read</source>
<translation>这不是可读取的图像</translation>
</message>
<message>
<source>this is not an object of file names and classes</source>
<translation>这不是文件名与类别的对象</translation>
</message>
<message>
<source>this site cannot be traced: </source>
<translation>无法追踪此处：</translation>
</message>
<message>
<source>this site does not react to that mistake</source>
<translation>此处对该错误没有反应</translation>
</message>
<message>
<source>this site is left as it is</source>
<translation>此处保持原样</translation>
</message>
<message>
<source>this step alone is not an operator of its own</source>
<translation>仅此步骤不能独自成为算子</translation>
</message>
<message>
<source>this value is {}, which is more than can be shown</source>
<translation>此值为 {}，超过可显示的量</translation>
</message>
<message>
<source>three channels of the input's proportions: an image</source>
<translation>三个与输入同比例的通道：图像</translation>
</message>
<message>
<source>time</source>
<translation>时间</translation>
</message>
<message>
<source>timing both in turn</source>
<translation>正在轮流为两者计时</translation>
</message>
<message>
<source>timing both models</source>
<translation>正在为两个模型计时</translation>
</message>
<message>
<source>timing every node</source>
<translation>正在为每个节点计时</translation>
</message>
<message>
<source>together they come to no single kernel</source>
<translation>合起来得不到单个卷积核</translation>
</message>
<message>
<source>together {}</source>
<translation>合计 {}</translation>
</message>
<message>
<source>tokens</source>
<translation>词元</translation>
</message>
<message>
<source>torchvision (224 of 256)</source>
<translation>torchvision（256 取 224）</translation>
</message>
<message>
<source>torchvision, newer weights (224 of 232)</source>
<translation>torchvision，较新权重（232 取 224）</translation>
</message>
<message>
<source>transA turns the rows of the value before it into its channels</source>
<translation>transA 把之前的值的行变为其通道</translation>
</message>
<message>
<source>transposed convolutions of different geometry</source>
<translation>几何不同的转置卷积</translation>
</message>
<message>
<source>trying other sizes of the inputs</source>
<translation>正在尝试输入的其他大小</translation>
</message>
<message>
<source>trying the inputs</source>
<translation>正在尝试输入</translation>
</message>
<message>
<source>two different inputs meet here, so it is not a map of one of them</source>
<translation>两个不同的输入在此相遇，因此不是其中之一的映射</translation>
</message>
<message>
<source>two operands are expected</source>
<translation>应有两个操作数</translation>
</message>
<message>
<source>two replacements take out the same node</source>
<translation>两个替换取出同一个节点</translation>
</message>
<message>
<source>type</source>
<translation>类型</translation>
</message>
<message>
<source>type ?</source>
<translation>类型？</translation>
</message>
<message>
<source>unknown</source>
<translation>未知</translation>
</message>
<message>
<source>value</source>
<translation>值</translation>
</message>
<message>
<source>values of type {} are not numbers</source>
<translation>类型为 {} 的值不是数</translation>
</message>
<message>
<source>values of {} and {} do not fit together</source>
<translation>{} 与 {} 的值不相符</translation>
</message>
<message>
<source>variance + epsilon is not positive in channel {}</source>
<translation>variance + epsilon 在通道 {} 中不为正</translation>
</message>
<message>
<source>version</source>
<translation>版本</translation>
</message>
<message>
<source>version https://git-lfs.github.com/spec/</source>
<translation>version https://git-lfs.github.com/spec/</translation>
</message>
<message>
<source>was written by a newer Crease (form {}, this one knows {})</source>
<translation>由较新的 Crease 写出（格式 {}，此版本支持 {}）</translation>
</message>
<message>
<source>weight norm</source>
<translation>权重归一化 (weight norm)</translation>
</message>
<message>
<source>weight of the {}</source>
<translation>{} 的权重</translation>
</message>
<message>
<source>weight standardization</source>
<translation>权重标准化</translation>
</message>
<message>
<source>weight without elements</source>
<translation>没有元素的权重</translation>
</message>
<message>
<source>what</source>
<translation>内容</translation>
</message>
<message>
<source>what decodes images cannot be opened (</source>
<translation>无法打开图像解码程序（</translation>
</message>
<message>
<source>what decodes images cannot be opened ({})</source>
<translation>无法打开图像解码程序（{}）</translation>
</message>
<message>
<source>what is scaled or shifted before it does not lie on the axis that it reads</source>
<translation>其前的缩放或平移不在它读取的轴上</translation>
</message>
<message>
<source>what it adds depends on the picture</source>
<translation>它所加的取决于图像</translation>
</message>
<message>
<source>what it fills with does not fit</source>
<translation>其填充值不相符</translation>
</message>
<message>
<source>what it fills with is not one element</source>
<translation>其填充值不是单个元素</translation>
</message>
<message>
<source>what it is</source>
<translation>是什么</translation>
</message>
<message>
<source>what its mask holds at inference was left open before opset 12</source>
<translation>opset 12 之前未规定推理时其掩码的内容</translation>
</message>
<message>
<source>what macOS keeps beside a file on foreign disks</source>
<translation>macOS 在外来磁盘上存放于文件旁边的内容</translation>
</message>
<message>
<source>what the Gather picks are not channels</source>
<translation>Gather 选取的不是通道</translation>
</message>
<message>
<source>what the Slice cuts off</source>
<translation>Slice 切掉的部分</translation>
</message>
<message>
<source>what the Slice cuts off depends on a size that the file does not state</source>
<translation>Slice 切掉的部分取决于文件未写明的大小</translation>
</message>
<message>
<source>what the constants are computed from is too large</source>
<translation>计算常量所用的内容太大</translation>
</message>
<message>
<source>what the machine has</source>
<translation>机器所有的</translation>
</message>
<message>
<source>where "{}" keeps its weights</source>
<translation>“{}”存放权重之处</translation>
</message>
<message>
<source>where the {} moves the axes</source>
<translation>{} 移动轴之处</translation>
</message>
<message>
<source>which axis holds the channels?</source>
<translation>哪个轴是通道？</translation>
</message>
<message>
<source>whoever runs the network asks for it</source>
<translation>运行网络的人需要它</translation>
</message>
<message>
<source>whole numbers</source>
<translation>整数</translation>
</message>
<message>
<source>whole numbers of the input's proportions: the class of every pixel</source>
<translation>与输入同比例的整数：每个像素的类别</translation>
</message>
<message>
<source>whole {}</source>
<translation>整数 {}</translation>
</message>
<message>
<source>with ceil_mode the last window may hang over the edge and average over fewer values</source>
<translation>使用 ceil_mode 时最后一个窗口可能超出边缘，平均的值较少</translation>
</message>
<message>
<source>with what cuts its patches before it, it is a {} convolution with stride {} of {} channels; that costs the same, so it stays as it is</source>
<translation>连同其前切分图块的部分，它是 {} 卷积，步幅 {}，{} 个通道；代价相同，因此保持原样</translation>
</message>
<message>
<source>without a name</source>
<translation>没有名称</translation>
</message>
<message>
<source>without the weights that can be moved out, the model would still take </source>
<translation>移出可移出的权重后，模型仍将占用 </translation>
</message>
<message>
<source>would make the file {} larger</source>
<translation>会使文件增大 {}</translation>
</message>
<message>
<source>wrong</source>
<translation>错误</translation>
</message>
<message>
<source>x with ? axes</source>
<translation>x 有 ? 个轴</translation>
</message>
<message>
<source>zeros</source>
<translation>零</translation>
</message>
<message>
<source>zeros around it</source>
<translation>四周补零</translation>
</message>
<message>
<source>{} after it reads it as its weight, which is computed while the network runs</source>
<translation>其后的 {} 将它作为权重读取，在网络运行时计算</translation>
</message>
<message>
<source>{} after it: {}</source>
<translation>其后的 {}：{}</translation>
</message>
<message>
<source>{} and {} are exchanged</source>
<translation>{} 与 {} 互换</translation>
</message>
<message>
<source>{} before it adds up values of different inputs, and a scale would have to go into what makes each of them</source>
<translation>其前的 {} 把不同输入的值相加，缩放须并入产生它们的每一个</translation>
</message>
<message>
<source>{} before it puts {} values together, and a scale or shift would have to go into what makes each of them</source>
<translation>其前的 {} 把 {} 个值拼在一起，缩放或平移须并入产生它们的每一个</translation>
</message>
<message>
<source>{} before it: {}</source>
<translation>其前的 {}：{}</translation>
</message>
<message>
<source>{} branch</source>
<translation>{} 分支</translation>
</message>
<message>
<source>{} branches summed on the {} lattice</source>
<translation>{} 个分支在 {} 格点上相加</translation>
</message>
<message>
<source>{} bytes</source>
<translation>{} 字节</translation>
</message>
<message>
<source>{} cannot be evaluated beforehand</source>
<translation>{} 无法事先求值</translation>
</message>
<message>
<source>{} chain</source>
<translation>{} 链</translation>
</message>
<message>
<source>{} channels</source>
<translation>{} 个通道</translation>
</message>
<message>
<source>{} expects {} channels, the value has {}</source>
<translation>{} 需要 {} 个通道，该值有 {} 个</translation>
</message>
<message>
<source>{} follows an operator of another family</source>
<translation>{} 接在另一族算子之后</translation>
</message>
<message>
<source>{} for one step</source>
<translation>每步 {}</translation>
</message>
<message>
<source>{} groups</source>
<translation>{} 组</translation>
</message>
<message>
<source>{} has the shape {} where {} belongs</source>
<translation>{} 的形状为 {}，应为 {}</translation>
</message>
<message>
<source>{} has {} numbers where {} belong</source>
<translation>{} 有 {} 个数，应有 {} 个</translation>
</message>
<message>
<source>{} has {} values that are NaN or infinite in only one model.</source>
<translation>{} 有 {} 个值只在一个模型中为 NaN 或无穷。</translation>
</message>
<message>
<source>{} into the offsets</source>
<translation>{} 并入偏移</translation>
</message>
<message>
<source>{} is also a graph input: a caller may override it</source>
<translation>{} 同时是图的输入：调用者可以覆盖它</translation>
</message>
<message>
<source>{} is an argument of the function: another call may bring another one</source>
<translation>{} 是函数的参数：另一次调用可能带来不同的值</translation>
</message>
<message>
<source>{} is computed while the network runs</source>
<translation>{} 在网络运行时计算</translation>
</message>
<message>
<source>{} is flipped</source>
<translation>{} 被翻转</translation>
</message>
<message>
<source>{} is flipped along axis {}</source>
<translation>{} 被翻转，沿轴 {}</translation>
</message>
<message>
<source>{} is judged by the value it is made from: "{}" {}.</source>
<translation>{} 由产生它的值判断：“{}” {}。</translation>
</message>
<message>
<source>{} is made of constants alone, but by {}, which is not evaluated beforehand</source>
<translation>{} 仅由常量得出，但经过无法事先求值的 {}</translation>
</message>
<message>
<source>{} is multiplied by another factor in each channel ({}), as by other statistics in the BatchNormalization, those of a batch say, or another gamma</source>
<translation>{} 在每个通道乘以不同的系数（{}），如同 BatchNormalization 用了别的统计量（例如某批次的）或别的 gamma</translation>
</message>
<message>
<source>{} is multiplied by {}</source>
<translation>{} 乘以了 {}</translation>
</message>
<message>
<source>{} is multiplied by {} in output channel {}</source>
<translation>{} 乘以了 {}，在输出通道 {}</translation>
</message>
<message>
<source>{} is of type {}</source>
<translation>{} 的类型为 {}</translation>
</message>
<message>
<source>{} is stored as integers, and folding would unpack it ({})</source>
<translation>{} 以整数存储，折叠会解开它（{}）</translation>
</message>
<message>
<source>{} is transposed (height and width exchanged)</source>
<translation>{} 被转置（高与宽互换）</translation>
</message>
<message>
<source>{} kernel</source>
<translation>{} 卷积核</translation>
</message>
<message>
<source>{} kernel of the {}</source>
<translation>{} 卷积核，来自 {}</translation>
</message>
<message>
<source>{} makes "{}", which exists already</source>
<translation>{} 产生“{}”，而它已存在</translation>
</message>
<message>
<source>{} model gives another "{}" for the same input when run again</source>
<translation>{}模型对同一输入再次运行时给出不同的“{}”</translation>
</message>
<message>
<source>{} of every branch{}</source>
<translation>每个分支的{}{}</translation>
</message>
<message>
<source>{} of memory</source>
<translation>{} 内存</translation>
</message>
<message>
<source>{} of the domain '{}' is not ONNX's own, so what it computes is not known</source>
<translation>{}（域 '{}'）不是 ONNX 自有的，因此不知道它计算什么</translation>
</message>
<message>
<source>{} of the domain '{}' is not known</source>
<translation>{}（域 '{}'）未知</translation>
</message>
<message>
<source>{} of {} channels ({})</source>
<translation>{} 个通道，共 {} 个（{}）</translation>
</message>
<message>
<source>{} of {} elements ({})</source>
<translation>{} 个元素，共 {} 个（{}）</translation>
</message>
<message>
<source>{} of {} stand elsewhere</source>
<translation>{} 个（共 {} 个）位置不同</translation>
</message>
<message>
<source>{} off, {} of the largest value</source>
<translation>相差 {}，为最大值的 {}</translation>
</message>
<message>
<source>{} passed through</source>
<translation>穿过 {}</translation>
</message>
<message>
<source>{} reads "{}", </source>
<translation>{} 读取“{}”， </translation>
</message>
<message>
<source>{} reads what it makes itself</source>
<translation>{} 读取它自己产生的值</translation>
</message>
<message>
<source>{} samples a second, </source>
<translation>每秒 {} 个样本，</translation>
</message>
<message>
<source>{} scalar</source>
<translation>{} 标量</translation>
</message>
<message>
<source>{} stands between</source>
<translation>中间是 {}</translation>
</message>
<message>
<source>{} stands between it and {}</source>
<translation>{}位于它与 {} 之间</translation>
</message>
<message>
<source>{} stands between it and {}, and scales and shifts are not taken past it</source>
<translation>{}位于它与 {} 之间，缩放和平移不能越过它</translation>
</message>
<message>
<source>{} stands twice in the model</source>
<translation>{} 在模型中出现两次</translation>
</message>
<message>
<source>{} taken for constants, as you asked; a model that is saved has no such inputs.</source>
<translation>{}按您的要求当作常量；保存的模型没有这些输入。</translation>
</message>
<message>
<source>{} that makes "{}"</source>
<translation>{}（产生“{}”）</translation>
</message>
<message>
<source>{} to load and {} to run</source>
<translation>加载 {}、运行 {}</translation>
</message>
<message>
<source>{} weights are also inputs, so that a caller may override them</source>
<translation>有 {} 个权重同时是输入，因此调用者可以覆盖它们</translation>
</message>
<message>
<source>{} weights that are also inputs are</source>
<translation>{} 个同时是输入的权重</translation>
</message>
<message>
<source>{} weights that the file computes, {} among them, have to be computable</source>
<translation>文件计算的 {} 个权重（包括 {}）须可计算</translation>
</message>
<message>
<source>{} works on integers: quantized models do not fold</source>
<translation>{} 对整数运算：量化模型不折叠</translation>
</message>
<message>
<source>{}+BN (written out)</source>
<translation>{}+BN（展开写出）</translation>
</message>
<message>
<source>{}+{}, attention scale</source>
<translation>{}+{}，注意力缩放</translation>
</message>
<message>
<source>{}, and what reads such a weight does not fold. Taken for constants they fold, and a model that is saved has no such inputs any more.</source>
<translation>{}，读取这种权重的不能折叠。当作常量则可以折叠，保存的模型不再有这些输入。</translation>
</message>
<message>
<source>{}, as the sound</source>
<translation>{}，与声音相同</translation>
</message>
<message>
<source>{}, because it would take {} MB and one ONNX file cannot hold more than 2 GB.</source>
<translation>{}，因为它将占用 {} MB，而一个 ONNX 文件不能超过 2 GB。</translation>
</message>
<message>
<source>{}, computed weight</source>
<translation>{}，计算的权重</translation>
</message>
<message>
<source>{}, mean {}, deviation {}</source>
<translation>{}，均值 {}，标准差 {}</translation>
</message>
<message>
<source>{}, {} of {} channels</source>
<translation>{}，{}/{} 个通道</translation>
</message>
<message>
<source>{}-branch block</source>
<translation>{} 分支块</translation>
</message>
<message>
<source>{}... {} in all]</source>
<translation>{}... 共 {} 个]</translation>
</message>
<message>
<source>{}: B's {} and {} are what one gets when {}.</source>
<translation>{}：B 的{}和{}正是在{}时得到的结果。</translation>
</message>
<message>
<source>{}: B's {} differs in {}, its {} in {}, and more of its constants differ.</source>
<translation>{}：B 的{}有差异，涉及 {}；{}涉及 {}；还有其他常量不同。</translation>
</message>
<message>
<source>{}: B's {} differs in {}, its {} in {}.</source>
<translation>{}：B 的{}有差异，涉及 {}；{}涉及 {}。</translation>
</message>
<message>
<source>{}: B's {} differs in {}.</source>
<translation>{}：B 的{}有差异，涉及 {}。</translation>
</message>
<message>
<source>{}: B's {} is what one gets when {}.</source>
<translation>{}：B 的{}正是在{}时得到的结果。</translation>
</message>
<message>
<source>{}: no folded number changes by more than {} of the largest one</source>
<translation>{}：折叠后各数的变化与最大值之比都不超过 {}</translation>
</message>
<message>
<source>{}: {} in the original, {} in the other.</source>
<translation>{}：原模型中为 {}，另一个中为 {}。</translation>
</message>
<message>
<source>{}: {} nodes into {}</source>
<translation>{}：{} 个节点变为 {} 个</translation>
</message>
<message>
<source>{}as they are</source>
<translation>{}原样</translation>
</message>
<message>
<source>{}resampled to {} by {}</source>
<translation>{}重采样为 {}，方法为 {}</translation>
</message>
<message>
<source>{}which is made only later</source>
<translation>{}而它后来才产生</translation>
</message>
<message>
<source>{}which nothing makes</source>
<translation>{}而它没有来源</translation>
</message>
<message>
<source>{}{} MB, and one ONNX file cannot hold more than 2 GB</source>
<translation>{}{} MB，而一个 ONNX 文件不能超过 2 GB</translation>
</message>
<message>
<source>{}{} channels do not make {} groups</source>
<translation>{}{}个通道不能分成 {} 组</translation>
</message>
<message>
<source>{}{} is forgotten</source>
<translation>{}{}被忘记</translation>
</message>
<message>
<source>{}{} rounded to {}</source>
<translation>{}{} 舍入为 {}</translation>
</message>
<message>
<source>γ for each pixel</source>
<translation>每个像素的 γ</translation>
</message>
<message>
<source>γ loses its sign</source>
<translation>γ 丢失符号</translation>
</message>
<message>
<source>ε is forgotten</source>
<translation>忘记 ε</translation>
</message>
<message>
<source>ε of another framework</source>
<translation>另一框架的 ε</translation>
</message>
</context>
</TS>
