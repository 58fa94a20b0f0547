import Installments

/// Names and prices of made-up products, half of them Chinese and half English.
enum ProductNames {
  /// A product's name and its price in whole yuan, never below 20 and never above 16,000.
  static func product(from random: inout SplitMix64) -> (name: String, yuan: Int) {
    let isChinese = random.below(2) == 0
    let sort = random.element(of: sorts)
    let trait = random.element(of: traits)
    let colour = random.element(of: colours)
    let steps = (sort.highest - sort.lowest) / 10
    let yuan = sort.lowest + random.below(steps + 1) * 10 - random.below(2)
    let name =
      isChinese
      ? "\(trait.chinese)\(sort.chinese) \(colour.chinese)"
      : "\(trait.english) \(sort.english), \(colour.english)"
    return (name, max(20, yuan))
  }

  private struct Sort {
    let chinese: String
    let english: String
    let lowest: Int
    let highest: Int
  }

  private struct Word {
    let chinese: String
    let english: String
  }

  private static let sorts = [
    Sort(chinese: "笔记本电脑", english: "laptop", lowest: 3_600, highest: 15_990),
    Sort(chinese: "智能手机", english: "smartphone", lowest: 1_200, highest: 9_990),
    Sort(chinese: "平板电脑", english: "tablet", lowest: 1_500, highest: 7_500),
    Sort(chinese: "无线耳机", english: "wireless earphones", lowest: 150, highest: 2_000),
    Sort(chinese: "机械键盘", english: "mechanical keyboard", lowest: 200, highest: 1_600),
    Sort(chinese: "显示器", english: "monitor", lowest: 700, highest: 5_200),
    Sort(chinese: "扫地机器人", english: "robot vacuum", lowest: 1_300, highest: 5_000),
    Sort(chinese: "滚筒洗衣机", english: "washing machine", lowest: 1_500, highest: 6_000),
    Sort(chinese: "双门冰箱", english: "fridge", lowest: 1_800, highest: 9_000),
    Sort(chinese: "壁挂空调", english: "air conditioner", lowest: 1_900, highest: 7_000),
    Sort(chinese: "咖啡机", english: "coffee machine", lowest: 400, highest: 6_500),
    Sort(chinese: "电饭煲", english: "rice cooker", lowest: 150, highest: 1_800),
    Sort(chinese: "人体工学椅", english: "desk chair", lowest: 500, highest: 4_200),
    Sort(chinese: "记忆棉床垫", english: "memory foam mattress", lowest: 900, highest: 6_800),
    Sort(chinese: "山地自行车", english: "mountain bike", lowest: 1_000, highest: 8_000),
    Sort(chinese: "跑鞋", english: "running shoes", lowest: 250, highest: 1_500),
    Sort(chinese: "羽绒服", english: "down jacket", lowest: 400, highest: 3_200),
    Sort(chinese: "登机箱", english: "cabin suitcase", lowest: 200, highest: 1_900),
    Sort(chinese: "保温杯", english: "vacuum flask", lowest: 50, highest: 300),
    Sort(chinese: "台灯", english: "desk lamp", lowest: 60, highest: 700),
  ]

  private static let traits = [
    Word(chinese: "轻薄", english: "Slim"), Word(chinese: "静音", english: "Quiet"),
    Word(chinese: "折叠", english: "Folding"), Word(chinese: "经典款", english: "Classic"),
    Word(chinese: "旗舰", english: "Flagship"), Word(chinese: "入门级", english: "Entry-level"),
    Word(chinese: "便携", english: "Portable"), Word(chinese: "大容量", english: "Large"),
    Word(chinese: "节能", english: "Energy-saving"), Word(chinese: "定制", english: "Custom"),
  ]

  private static let colours = [
    Word(chinese: "黑色", english: "black"), Word(chinese: "白色", english: "white"),
    Word(chinese: "银色", english: "silver"), Word(chinese: "深空灰", english: "space grey"),
    Word(chinese: "海军蓝", english: "navy"), Word(chinese: "森林绿", english: "forest green"),
    Word(chinese: "米色", english: "beige"), Word(chinese: "酒红", english: "burgundy"),
  ]
}
